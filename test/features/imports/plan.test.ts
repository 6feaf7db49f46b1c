import { expect, test } from 'vitest';
import type { ImportPart } from '#domain/imports/part.ts';
import { openImports } from './open-imports.ts';
import { newsletter, person, returned } from './people-here.ts';

const heading = 'Vorname;Nachname;E-Mail;Gruppe\n';

async function planned(
  file: string,
  prepare?: (club: Awaited<ReturnType<typeof openClubWith>>) => Promise<void>,
) {
  const club = await openClubWith();
  await prepare?.(club);
  const { importId } = await club.hand(heading + file, club.listId);
  const lines = async (part: ImportPart) =>
    (await club.imports['imports.rows']({ importId, part, offset: 0, limit: 100 })).rows;
  return { ...club, importId, lines };
}

async function openClubWith() {
  const club = await openImports();
  const listId = await newsletter(club);
  return { ...club, listId };
}

test('lines about the same person are merged, and people who share an address are not', async () => {
  const { imports, importId, lines } = await planned(
    'Anna;Albers;anna@example.org;\nANNA;ALBERS;Anna@Example.org;Chor\n;;anna@example.org;Tanz\nBert;Albers;anna@example.org;\n',
  );
  const plan = await imports['imports.people']({ importId });
  expect(plan).toMatchObject({ rows: 4, people: 2 });
  expect(plan.parts.doubles.count).toBe(2);
  expect((await lines('doubles')).map(({ line, mergedInto }) => [line, mergedInto])).toEqual([
    [3, 2],
    [4, 2],
  ]);
  expect((await lines('new')).map(({ name }) => name)).toEqual(['Anna Albers', 'Bert Albers']);
});

test('who is here already is compared; gaps are filled, and newer values only where the owner says so', async () => {
  const { imports, importId, lines } = await planned(
    'Anna;Albers;anna@example.org;Chor\nBert;Berger;bert@example.org;Tanz\nCarl;Claus;carl@example.org;\n',
    async (club) => {
      await person(club, 'Anna', 'Albers', 'anna@example.org');
      await person(club, 'Bert', 'Berger', 'bert@example.org', ['Chor']);
      await person(club, 'Carl', 'Claus', 'carl@example.org');
    },
  );
  const differences = async () =>
    (await lines('changed')).map(({ name, differs }) => [
      name,
      ...differs.map(({ before, after, taken }) => [before, after, taken]),
    ]);
  expect(await differences()).toEqual([
    ['Anna Albers', ['', 'Chor', true]],
    ['Bert Berger', ['Chor', 'Chor, Tanz', false]],
  ]);
  expect((await lines('unchanged')).map(({ name }) => name)).toEqual(['Carl Claus']);
  expect(await imports['imports.trial']({ importId })).toMatchObject({ updated: 1, unchanged: 2, new: 0 });
  await imports['imports.set-rule']({ importId, rule: 'newer-wins' });
  expect((await differences())[1]).toEqual(['Bert Berger', ['Chor', 'Chor, Tanz', true]]);
  expect(await imports['imports.trial']({ importId })).toMatchObject({ updated: 2, unchanged: 1 });
});

test('left, blocked and returned people are shown as a group of their own and stay as they are', async () => {
  const { imports, importId, lines, work } = await planned(
    'Lena;Left;lena@example.org;Chor\nBodo;Blocked;bodo@example.org;Chor\nRita;Returned;rita@example.org;Chor\nLenas;Sohn;lena@example.org;\n',
    async (club) => {
      const lena = await person(club, 'Lena', 'Left', 'lena@example.org');
      await person(club, 'Bodo', 'Blocked', 'bodo@example.org');
      await person(club, 'Rita', 'Returned', 'rita@example.org');
      await club.db.transaction(() => {
        club.db.run("UPDATE membership SET state = 'left' WHERE recipient_id = ?", [lena]);
        club.db.run("UPDATE address SET blocked_at = 1 WHERE normalised = 'bodo@example.org'");
        returned(club, 'rita@example.org', club.listId);
      });
    },
  );
  const names = async (part: ImportPart) => (await lines(part)).map(({ name }) => name);
  expect(await names('left')).toEqual(['Lena Left', 'Lenas Sohn']);
  // He has not left himself: nobody here is meant by his line, and by that screens tell him apart.
  expect((await lines('left')).map(({ recipientId }) => recipientId === null)).toEqual([false, true]);
  expect(await names('blocked')).toEqual(['Bodo Blocked']);
  expect(await names('returned')).toEqual(['Rita Returned']);
  expect(await imports['imports.trial']({ importId })).toMatchObject({ new: 0, updated: 0, skipped: 4 });
  const { reportId } = await imports['imports.run']({ importId });
  await work.settled();
  const { csv } = await imports['imports.report-csv']({ reportId });
  expect(csv).toContain('2,Lena Left,lena@example.org,left\r\n');
  expect(csv).toContain('5,Lenas Sohn,lena@example.org,address-left\r\n');
});

test('a person with another address is asked about, and joined to the one here when it is the same', async () => {
  const { imports, importId, lines } = await planned('Henning;Vogt;h.vogt@example.org;\n', async (club) => {
    await person(club, 'Henning', 'Vogt', 'henning@example.org');
  });
  const [asked] = await lines('same-person');
  expect(asked).toMatchObject({ otherAddress: 'henning@example.org', decided: null });
  expect(await imports['imports.trial']({ importId })).toMatchObject({ new: 1, updated: 0 });
  await imports['imports.decide']({ importId, line: 2, same: true });
  expect((await lines('same-person'))[0]).toMatchObject({ decided: 'same' });
  expect(await imports['imports.trial']({ importId })).toMatchObject({ new: 0, updated: 1 });
});

test('lines that cannot be read are named with a reason, mended in place, left out, or given as a file', async () => {
  const { imports, importId, lines, hand } = await planned(
    'Sabine;Ebert;s.ebert@@example.org;\nPetra;Lang;petra@example.ed;\nJürgen;Pohl;;\nAnna;Albers;anna@example.org;\n',
  );
  expect(
    (await lines('unreadable')).map(({ line, problem, suggestion }) => [line, problem, suggestion]),
  ).toEqual([
    [2, 'several', 's.ebert@example.org'],
    [3, 'unknown-ending', 'petra@example.de'],
    [4, 'no-address', null],
  ]);
  await imports['imports.mend']({ importId, line: 2, address: 'sabine@example.org' });
  await imports['imports.mend']({ importId, line: 4, address: null });
  expect((await lines('unreadable')).map(({ line }) => line)).toEqual([3]);
  expect((await lines('new')).map(({ address, mended }) => [address, mended])).toEqual([
    ['sabine@example.org', true],
    ['anna@example.org', false],
  ]);
  const { csv } = await imports['imports.unreadable']({ importId });
  expect(csv).toBe('Vorname,Nachname,E-Mail,Gruppe\r\nPetra,Lang,petra@example.ed,\r\n');
  expect(await hand(csv)).toMatchObject({ rows: 1, hasHeading: true });
});

test('offices and likely slips of the finger are noted, and all slips mended at once', async () => {
  const { imports, importId, lines } = await planned(
    'Anna;Albers;anna@gmial.com;\n;Chor;info@example.org;\nBert;Berger;bert@gmx.dd;\nCarl;Claus;carl@gmx.at;\n',
  );
  expect((await lines('typo')).map(({ line, suggestion }) => [line, suggestion])).toEqual([
    [2, 'anna@gmail.com'],
  ]);
  expect((await lines('role')).map(({ address }) => address)).toEqual(['info@example.org']);
  await imports['imports.mend-typos']({ importId, part: 'typo', mended: true });
  expect((await lines('typo'))[0]).toMatchObject({ mended: true, address: 'anna@gmail.com' });
  await imports['imports.mend-typos']({ importId, part: 'typo', mended: false });
  expect((await lines('new'))[0]).toMatchObject({ mended: false, address: 'anna@gmial.com' });
});
