import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/define.ts';
import type { imports } from '#contract/imports.ts';
import { openImports } from './open-imports.ts';

type Mapped = OutputOf<typeof imports, 'imports.map'>;

const file =
  'Mitgl.-Nr.;Name, Vorname;E-Mail;Abt.;Eintritt\r\n' +
  '1042;Albers, Anna;anna@example.org;Turnen;12.03.2021\r\n' +
  '1043;Müller, Jörg;joerg@example.org;Tischtennis;1.9.1998\r\n';

const refusal = (code: string, params: object = {}) => expect.objectContaining({ fault: { code, params } });

test('a file that came in pieces is shown mapped, and nothing is stored', async () => {
  const { hand, people } = await openImports();
  const source = await hand(Buffer.from(file, 'latin1'), null, 7);
  expect(source).toMatchObject({ rows: 2, separator: ';', encoding: 'windows-1252', hasHeading: true });
  expect(source.columns.map(({ target, confidence, remark }) => [target.kind, confidence, remark])).toEqual([
    ['skip', 'left-out', null],
    ['full-name', 'certain', 'split-at-comma'],
    ['address', 'certain', null],
    ['groups', 'guessed', 'groups'],
    ['own-field', 'guessed', 'date-recognised'],
  ]);
  expect(source.columns[3]).toMatchObject({ heading: 'Abt.', examples: ['Turnen', 'Tischtennis'], count: 2 });
  expect(source.lines).toEqual([
    ['1042', 'Albers, Anna', 'anna@example.org', 'Turnen', '12.03.2021'],
    ['1043', 'Müller, Jörg', 'joerg@example.org', 'Tischtennis', '1.9.1998'],
  ]);
  expect(source.first[1]).toEqual({
    line: 3,
    givenName: 'Jörg',
    familyName: 'Müller',
    address: 'joerg@example.org',
    salutation: 'Hallo Jörg',
    language: 'de',
    groups: ['Tischtennis'],
    fields: [{ name: 'Eintritt', value: '1998-09-01' }],
    problem: null,
  });
  const shown = await people['recipients.page']({
    listId: null,
    search: '',
    segment: 'all',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 10,
  });
  expect(shown.total).toBe(0);
});

test('the first rows are shown as they stand, also where a value comes twice', async () => {
  const { hand } = await openImports();
  const { lines } = await hand('Name;Anrede\nArndt;Herr\nÖzkan;Frau\nMüßig;Herr\nPohl;Herr\n');
  expect(lines).toEqual([
    ['Arndt', 'Herr'],
    ['Özkan', 'Frau'],
    ['Müßig', 'Herr'],
  ]);
});

test('what the owner says about encoding, separator and columns counts', async () => {
  const { hand, imports } = await openImports();
  const { importId } = await hand(file);
  const again = await imports['imports.read']({ importId, encoding: 'windows-1252', hasHeading: false });
  expect(again).toMatchObject({ rows: 3, encoding: 'windows-1252', hasHeading: false });
  const { first }: Mapped = await imports['imports.map']({
    importId,
    listId: null,
    targets: [{ kind: 'family-name' }, { kind: 'skip' }, { kind: 'address' }],
    makeSalutation: false,
  });
  expect(first[1]).toMatchObject({ familyName: '1042', givenName: '', salutation: 'Guten Tag', groups: [] });
});

test('an import without an address column is refused, and so is one that was forgotten', async () => {
  const { hand, imports } = await openImports();
  const { importId } = await hand('Vorname;Nachname\nAnna;Albers\n');
  const mapping = {
    importId,
    listId: null,
    targets: [{ kind: 'given-name' } as const],
    makeSalutation: true,
  };
  await expect(async () => imports['imports.map'](mapping)).rejects.toEqual(
    refusal('import.no-address-column'),
  );
  await imports['imports.cancel']({ importId });
  await expect(async () => imports['imports.map'](mapping)).rejects.toEqual(
    refusal('gone', { noun: 'import' }),
  );
});

test('a file that is too big is refused before and while it comes', async () => {
  const { imports } = await openImports();
  const most = { most: 50 };
  const begin = (bytes: number) => imports['imports.begin']({ listId: null, name: '', bytes });
  await expect(async () => begin(1_000_000_000)).rejects.toEqual(refusal('import.too-big', most));
  const { importId } = await begin(4);
  const data = Buffer.from('a@example.org').toString('base64');
  await expect(async () => imports['imports.chunk']({ importId, data })).rejects.toEqual(
    refusal('import.too-big', most),
  );
});

test('a file that is no table of people is refused with a reason', async () => {
  const { hand } = await openImports();
  await expect(hand('')).rejects.toEqual(refusal('import.empty'));
  await expect(hand('PK\u0003\u0004 and more')).rejects.toEqual(refusal('import.not-text'));
  await expect(hand('E-Mail\nanna@example.org\0')).rejects.toEqual(refusal('import.not-text'));
  await expect(hand(`E-Mail\n${'a;'.repeat(300)}\n`)).rejects.toEqual(
    refusal('import.too-many-columns', { most: 200 }),
  );
});
