import { expect, test } from 'vitest';
import { firstBrokenLink } from '#domain/consent/chain.ts';
import type { ActId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { openImports } from './open-imports.ts';
import { newsletter, person } from './people-here.ts';
import { shownPeople, consentLinks } from './shown-people.ts';

async function club() {
  const opened = await openImports();
  const listId = await newsletter(opened);
  const stored = async (file: string, consent = true) => {
    const { importId } = await opened.hand(file, listId);
    if (consent) {
      await opened.imports['imports.consent']({
        importId,
        how: 'paper',
        since: '2024-03-01',
        note: 'Anmeldebögen',
        evidence: { name: 'bogen.pdf', data: Buffer.from('scan').toString('base64') },
      });
    }
    const { reportId } = await opened.imports['imports.run']({ importId });
    await opened.work.settled();
    return reportId;
  };
  return { ...opened, listId, stored };
}

const file =
  'Vorname;Nachname;E-Mail;Gruppe;Ort;Eintritt\n' +
  'Anna;Albers;anna@example.org;Chor;Leipzig;1.2.2020\n' +
  'Bert;Berger;bert@example.org;Chor, Tanz;;\n' +
  'Carl;Claus;carl(at)example.org;;;\n';

test('an import brings people with groups, fields, list and consent, and keeps a report', async () => {
  const { imports, stored, db, ports, listId } = await club();
  const reportId = await stored(file);
  expect(shownPeople(db)).toMatchObject([
    {
      name: 'Anna Albers',
      address: 'anna@example.org',
      salutation: 'Hallo Anna',
      lists: ['Brief active'],
      groups: ['Chor'],
      fields: ['Eintritt: 2020-02-01', 'Ort: Leipzig'],
    },
    { name: 'Bert Berger', groups: ['Chor', 'Tanz'], fields: [] },
  ]);
  const [consent] = db.all('SELECT how, at, note FROM consent WHERE list_id = ?', [listId]);
  expect(consent).toEqual({ how: 'paper', at: Date.UTC(2024, 2, 1, 12), note: 'Anmeldebögen' });
  expect(firstBrokenLink(consentLinks(db), ports.sha256)).toBeNull();
  expect(await imports['imports.reports']({})).toMatchObject([
    {
      reportId,
      state: 'done',
      listName: 'Brief',
      new: 2,
      unreadable: 1,
      consent: { evidenceName: 'bogen.pdf' },
    },
  ]);
  const report = await imports['imports.report']({ reportId, part: 'unreadable', offset: 0, limit: 10 });
  expect(report.rows).toMatchObject([{ line: 4, name: 'Carl Claus', address: 'carl(at)example.org' }]);
  expect((await imports['imports.report-csv']({ reportId })).csv).toContain(
    '2,Anna Albers,anna@example.org,new',
  );
});

test('people who are here get what is missing, and nobody who left comes back', async () => {
  const opened = await club();
  const { db, stored } = opened;
  await person(opened, 'Anna', 'Albers', 'anna@example.org');
  const bert = await person(opened, 'Bert', 'Berger', 'bert@example.org');
  await db.transaction(() => db.run("UPDATE membership SET state = 'left' WHERE recipient_id = ?", [bert]));
  await stored(file);
  expect(shownPeople(db)).toMatchObject([
    { name: 'Anna Albers', groups: ['Chor'], fields: ['Eintritt: 2020-02-01', 'Ort: Leipzig'] },
    { name: 'Bert Berger', lists: ['Brief left'], groups: [] },
  ]);
});

test('an import taken back leaves everybody as before, but for people edited since, who are named', async () => {
  const opened = await club();
  const { db, imports, stored, people } = opened;
  await person(opened, 'Anna', 'Albers', 'anna@example.org');
  const before = shownPeople(db);
  const reportId = await stored(file);
  const bert = Number(db.one("SELECT id FROM recipient WHERE given_name = 'Bert'")?.['id']);
  await people['recipients.edit']({
    recipientId: opened.idOf(bert),
    person: {
      givenName: 'Bert',
      familyName: 'Berger-Bach',
      address: 'bert@example.org',
      salutation: '',
      language: 'de',
      groups: ['Chor', 'Tanz'],
    },
  });
  const { keptBecauseEdited } = await imports['imports.undo']({ reportId });
  expect(keptBecauseEdited).toEqual([{ recipientId: bert, name: 'Bert Berger-Bach' }]);
  expect(shownPeople(db)).toEqual([
    ...before,
    expect.objectContaining({ name: 'Bert Berger-Bach', groups: ['Chor', 'Tanz'] }),
  ]);
  expect(await imports['imports.reports']({})).toMatchObject([{ state: 'taken-back', actId: null }]);
  await expect(imports['imports.undo']({ reportId })).rejects.toMatchObject({
    fault: { code: 'undo.nothing' },
  });
});

test('a cancelled import leaves nothing behind: no people, report, fields or consent', async () => {
  const opened = await club();
  const { db, imports, hand, listId } = opened;
  await person(opened, 'Anna', 'Albers', 'anna@example.org');
  const before = [shownPeople(db), db.all('SELECT id FROM consent'), db.all('SELECT name FROM own_field')];
  const rows = Array.from({ length: 500 }, (_, index) => `P${index};Q;p${index}@example.org;Chor;Ort\n`).join(
    '',
  );
  const { importId } = await hand(`Vorname;Nachname;E-Mail;Gruppe;Ort\n${rows}`, listId);
  await imports['imports.consent']({ importId, how: 'paper', since: null, note: '', evidence: null });
  await imports['imports.run']({ importId });
  expect(opened.board.all()).toMatchObject([{ kind: 'import-file', step: 'storing', total: 500 }]);
  await opened.board.cancel(`import-file-${importId}`);
  await opened.work.settled();
  expect([shownPeople(db), db.all('SELECT id FROM consent'), db.all('SELECT name FROM own_field')]).toEqual(
    before,
  );
  expect(await imports['imports.reports']({})).toEqual([]);
  expect(opened.board.all()).toEqual([]);
});

test('the person with another address gets the new one where the owner says it is the same', async () => {
  const opened = await club();
  const { db, imports, hand, listId } = opened;
  await person(opened, 'Henning', 'Vogt', 'henning@example.org');
  const before = shownPeople(db);
  const { importId } = await hand('Vorname;Nachname;E-Mail\nHenning;Vogt;h.vogt@example.org\n', listId);
  await imports['imports.decide']({ importId, line: 2, same: true });
  const { reportId } = await imports['imports.run']({ importId });
  await opened.work.settled();
  expect(shownPeople(db)).toMatchObject([{ name: 'Henning Vogt', address: 'h.vogt@example.org' }]);
  await imports['imports.undo']({ reportId });
  expect(shownPeople(db)).toEqual(before);
});

test('the undo strip takes an import back like its report does', async () => {
  const opened = await club();
  const { db, imports, stored } = opened;
  await stored(file);
  const [anna, bert] = db.all('SELECT id FROM recipient ORDER BY given_name').map((row) => Number(row['id']));
  await opened.people['recipients.set-group']({
    chosen: { ids: [opened.idOf(anna ?? 0)] },
    group: 'Vorstand',
    isIn: true,
  });
  const act = db.one("SELECT id FROM act WHERE kind = 'people-imported'");
  await opened.undo['acts.undo']({ actId: toId<ActId>(Number(act?.['id'])) });
  expect(bert).toBeDefined();
  expect(shownPeople(db).map(({ name }) => name)).toEqual(['Anna Albers']);
  expect(await imports['imports.reports']({})).toMatchObject([{ state: 'taken-back' }]);
});
