import { expect, test } from 'vitest';
import type { ImportPart } from '#domain/imports/part.ts';
import { openImports } from './open-imports.ts';
import { newsletter, person } from './people-here.ts';

const heading = 'Vorname;Nachname;E-Mail;Zweite;Anrede\n';

async function handed(file: string, prepare?: (club: Club) => Promise<unknown>) {
  const club = await openClub();
  await prepare?.(club);
  const source = await club.hand(heading + file, club.listId);
  const { importId } = source;
  const map = (address: 2 | 3, listId = club.listId) =>
    club.imports['imports.map']({
      importId,
      listId,
      targets: [
        { kind: 'given-name' },
        { kind: 'family-name' },
        address === 2 ? { kind: 'address' } : { kind: 'skip' },
        address === 3 ? { kind: 'address' } : { kind: 'skip' },
        { kind: 'salutation' },
      ],
      makeSalutation: true,
    });
  await map(2);
  const lines = async (part: ImportPart) =>
    (await club.imports['imports.rows']({ importId, part, offset: 0, limit: 100 })).rows;
  const plan = () => club.imports['imports.people']({ importId });
  return { ...club, importId, map, lines, plan };
}

type Club = Awaited<ReturnType<typeof openClub>>;

async function openClub() {
  const opened = await openImports();
  return { ...opened, listId: await newsletter(opened) };
}

const salutations = async ({ lines }: Awaited<ReturnType<typeof handed>>) =>
  (await lines('changed')).flatMap(({ differs }) =>
    differs.filter(({ what }) => what === 'salutation').map(({ before, gap, taken }) => [before, gap, taken]),
  );

test('a salutation with the first name is never called a gap, and a general one without a name is', async () => {
  const club = await handed(
    'Arne;Beck;arne@example.org;;Herr\nBine;Beck;bine@example.org;;Frau\n;;office@example.org;;Liebes Team\n',
    async (here) => {
      await person(here, 'Arne', 'Beck', 'arne@example.org');
      const bine = await person(here, 'Bine', 'Beck', 'bine@example.org');
      await person(here, '', 'Buero', 'office@example.org');
      await here.db.transaction(() => {
        here.db.run("UPDATE recipient SET salutation = 'Guten Tag' WHERE id = ?", [bine]);
      });
    },
  );
  expect(await salutations(club)).toEqual([
    ['Hallo Arne', false, false],
    ['Guten Tag', false, false],
    ['Guten Tag', true, true],
  ]);
  await club.imports['imports.set-rule']({ importId: club.importId, rule: 'newer-wins' });
  expect((await salutations(club)).every(([, , taken]) => taken)).toBe(true);
});

test('each difference can be decided, and until then what is here stays', async () => {
  const club = await handed(
    'Arne;Beck;arne@example.org;;Herr\nBine;Beck;bine@example.org;;Frau\n',
    async (here) => {
      await person(here, 'Arne', 'Beck', 'arne@example.org');
      await person(here, 'Bine', 'Beck', 'bine@example.org');
    },
  );
  const { imports, importId } = club;
  await imports['imports.set-rule']({ importId, rule: 'ask-each' });
  expect(await club.plan()).toMatchObject({ open: 2 });
  expect((await club.lines('changed')).map(({ asks, choice }) => [asks, choice])).toEqual([
    [true, null],
    [true, null],
  ]);
  await imports['imports.choose']({ importId, line: 2, counts: 'file' });
  await imports['imports.choose']({ importId, line: 3, counts: 'here' });
  expect(await club.plan()).toMatchObject({ open: 0 });
  expect((await club.lines('changed')).map(({ choice }) => choice)).toEqual(['file', 'here']);
  await imports['imports.run']({ importId });
  await club.work.settled();
  expect(club.db.all('SELECT salutation AS said FROM recipient ORDER BY id').map(({ said }) => said)).toEqual(
    ['Sehr geehrter Herr Beck', 'Hallo Bine'],
  );
});

test('what was mended and decided stays when columns change, and what fits no more is said', async () => {
  const club = await handed(
    'Anna;Albers;anna@@example.org;anna@example.org;\nHenning;Vogt;h.vogt@example.org;vogt@example.org;\nUwe;Roth;;uwe@example.org;\nNele;Wolf;kein;kein;\n',
    async (here) => {
      await person(here, 'Henning', 'Vogt', 'henning@example.org');
    },
  );
  const { imports, importId } = club;
  await imports['imports.mend']({ importId, line: 2, address: 'anna.albers@example.org' });
  await imports['imports.mend']({ importId, line: 5, address: null });
  await imports['imports.decide']({ importId, line: 3, same: true });
  const nothingLost = { mended: 0, decided: 0 };
  expect(await club.plan()).toMatchObject({ unfitting: nothingLost });

  // The salutation column changes nothing about the addresses.
  await club.map(2);
  expect(await club.plan()).toMatchObject({ unfitting: nothingLost });
  expect((await club.lines('new')).map(({ address, mended }) => [address, mended])).toEqual([
    ['anna.albers@example.org', true],
  ]);
  expect((await club.lines('same-person'))[0]).toMatchObject({ decided: 'same' });
  expect((await club.lines('left-out')).map(({ line }) => line)).toEqual([5]);

  // Another address column: the row with the other address is another question.
  await club.map(3);
  expect(await club.plan()).toMatchObject({ unfitting: { mended: 1, decided: 1 } });
  expect((await club.lines('new'))[0]).toMatchObject({ address: 'anna@example.org', mended: false });
  expect((await club.lines('same-person'))[0]).toMatchObject({ decided: null });
  expect((await club.lines('left-out')).map(({ line }) => line)).toEqual([5]);

  await club.map(2);
  expect(await club.plan()).toMatchObject({ unfitting: nothingLost });
  expect((await club.lines('same-person'))[0]).toMatchObject({ decided: 'same' });
});
