import { expect, test } from 'vitest';
import { importFates } from '#domain/imports/part.ts';
import { openImports } from './open-imports.ts';
import { newsletter, person } from './people-here.ts';
import { shownPeople } from './shown-people.ts';

const file =
  'Vorname;Nachname;E-Mail;Gruppe\n' +
  'Nora;Neu;nora@example.org;\n' +
  'Nico;Neu;nico@example.org;\n' +
  'Henning;Vogt;h.vogt@example.org;\n' +
  'Lena;Left;l.left@example.org;\n' +
  'Anna;Albers;anna@example.org;Chor\n' +
  'Bert;Berger;bert@example.org;Tanz\n' +
  'Carl;Claus;carl@example.org;\n';

async function club() {
  const opened = await openImports();
  const listId = await newsletter(opened);
  const here = { ...opened, listId };
  await person(here, 'Henning', 'Vogt', 'henning@example.org');
  const lena = await person(here, 'Lena', 'Left', 'lena@example.org');
  await person(here, 'Anna', 'Albers', 'anna@example.org');
  await person(here, 'Bert', 'Berger', 'bert@example.org', ['Chor']);
  await person(here, 'Carl', 'Claus', 'carl@example.org');
  await here.db.transaction(() =>
    here.db.run("UPDATE membership SET state = 'left' WHERE recipient_id = ?", [lena]),
  );
  return here;
}

test('trial, its lists, the report and its lists name the same numbers, also with a question left open', async () => {
  const { imports, hand, work, listId, db } = await club();
  const { importId } = await hand(file, listId);
  const numbers = { new: 3, updated: 1, unchanged: 2, skipped: 1 };
  const trial = await imports['imports.trial']({ importId });
  expect(trial).toMatchObject({ ...numbers, withoutConsent: 3 });
  for (const fate of importFates) {
    const page = await imports['imports.rows']({ importId, part: { fate }, offset: 0, limit: 100 });
    expect([fate, page.total, page.rows.length]).toEqual([fate, numbers[fate], numbers[fate]]);
  }
  const { reportId } = await imports['imports.run']({ importId });
  await work.settled();
  const { report, counts } = await imports['imports.report']({
    reportId,
    part: 'new',
    offset: 0,
    limit: 100,
  });
  expect(report).toMatchObject(numbers);
  expect(counts).toMatchObject({ new: 3, changed: 1, unchanged: 2, left: 1, 'same-person': 0 });
  // The namesake is somebody new, and as such on the list, like everybody new.
  expect(shownPeople(db).find(({ address }) => address === 'h.vogt@example.org')).toMatchObject({
    lists: ['Brief active'],
  });
});
