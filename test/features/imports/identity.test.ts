import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupCell } from '#domain/recipients/group-cell.ts';
import { importRules } from '#domain/imports/part.ts';
import { openImports } from './open-imports.ts';
import { newsletter, person } from './people-here.ts';
import { shownPeople } from './shown-people.ts';

const word = fc.constantFrom(
  'Anna',
  'Bert',
  'Çelik',
  'Müller',
  'von der Heide',
  "O'Neil",
  'Šimek-Weiß',
  'Li',
);
const group = fc.constantFrom('Alt, 2. Stimme', '=A1; "B"', 'Chor', 'Tanz', 'Vorstand & Kasse', 'Älteste');
const someone = fc.record({
  givenName: word,
  familyName: word,
  mailbox: fc.integer({ min: 1, max: 12 }),
  groups: fc.uniqueArray(group, { maxLength: 2 }),
  town: fc.constantFrom('', '+49 341', "'=x", 'Leipzig', 'Köln, Süd', '"Ort"'),
  since: fc.constantFrom('', '1.2.2020', '31.12.99'),
  beitrag: fc.constantFrom('', '12,50', '1.000,00'),
});
type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const heading = 'Vorname;Nachname;E-Mail;Gruppe;Ort;Eintritt\n';
const lineOf = (one: Someone) =>
  [one.givenName, one.familyName, `p${one.mailbox}@example.org`, groupCell(one.groups), one.town, one.since]
    .map(quoted)
    .join(';');
const fileOf = (people: readonly Someone[]) => heading + people.map(lineOf).join('\n');

function everything(club: Awaited<ReturnType<typeof openImports>>) {
  return [shownPeople(club.db), club.ports.groups.inUse(), club.ports.fields.all()];
}

test('an import that is taken back leaves everything shown as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someone, { maxLength: 5 }),
      fc.array(someone, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...importRules),
      fc.boolean(),
      async (here, brought, rule, decided) => {
        const opened = await openImports();
        const club = { ...opened, listId: await newsletter(opened) };
        for (const one of here) {
          const address = `p${one.mailbox}@example.org`;
          await Promise.resolve(person(club, one.givenName, one.familyName, address, [...one.groups])).catch(
            () => null,
          );
        }
        const before = everything(opened);
        const { importId } = await club.hand(fileOf(brought), club.listId);
        await club.imports['imports.set-rule']({ importId, rule });
        for (let line = 2; decided && line < brought.length + 2; line += 1) {
          await club.imports['imports.decide']({ importId, line, same: line % 2 === 0 });
        }
        await club.imports['imports.consent']({
          importId,
          how: 'paper',
          since: null,
          note: '',
          evidence: null,
        });
        const { reportId } = await club.imports['imports.run']({ importId });
        await club.work.settled();
        const [report] = await club.imports['imports.reports']({});
        if (report?.actId === null || report === undefined) return;
        await club.imports['imports.undo']({ reportId });
        expect(everything(opened)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test.each(['exact', 'spreadsheet'] as const)(
  'an export that is imported elsewhere gives the same people: %s',
  async (form) => {
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { minLength: 1, maxLength: 8 }), async (brought) => {
        const from = await openImports();
        const { importId } = await from.hand(fileOf(brought));
        await from.imports['imports.run']({ importId });
        await from.work.settled();
        const query = { listId: null, search: '', segment: 'all' } as const;
        const { text } = await from.people['recipients.export']({
          chosen: { query, except: [] },
          form,
        });
        const to = await openImports();
        const again = await to.hand(text);
        await to.imports['imports.map']({
          importId: again.importId,
          listId: null,
          targets: again.columns.map(({ target, heading: name }) =>
            target.kind === 'skip' ? { kind: 'own-field', name, fieldKind: 'text' } : target,
          ),
          makeSalutation: true,
        });
        await to.imports['imports.run']({ importId: again.importId });
        await to.work.settled();
        const plain = ({ db }: typeof from) =>
          shownPeople(db).map((shown) => ({ ...shown, publicNumber: 0 }));
        expect(plain(to)).toEqual(plain(from));
      }),
      { numRuns: 25 },
    );
  },
  120_000,
);

const number = fc
  .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.stringMatching(/^(,\d{1,4})?$/))
  .map(([whole, fraction]) => `${whole}${fraction}`);

test.each(['exact', 'spreadsheet'] as const)(
  'numbers of an export are imported as they were, one alone too: %s',
  async (form) => {
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 4 }), async (numbers) => {
        const from = await openImports();
        const lines = numbers.map((one, index) => `p${index}@example.org;"${one}"`);
        await imported(from, ['E-Mail;Beitrag', ...lines].join('\n'));
        const query = { listId: null, search: '', segment: 'all' } as const;
        const { text } = await from.people['recipients.export']({ chosen: { query, except: [] }, form });
        const to = await openImports();
        await imported(to, text);
        const values = ({ db }: typeof from) => shownPeople(db).map(({ fields }) => fields);
        expect(values(to)).toEqual(values(from));
      }),
      { numRuns: 20, examples: [[['1,234']], [['1234']], [['-12,125']]] },
    );
  },
  120_000,
);

/** Imports a file whose column "Beitrag" is a number. */
async function imported(club: Awaited<ReturnType<typeof openImports>>, file: string): Promise<void> {
  const { importId, columns } = await club.hand(file);
  await club.imports['imports.map']({
    importId,
    listId: null,
    targets: columns.map(({ target, heading: name }) =>
      name === 'Beitrag' ? { kind: 'own-field', name, fieldKind: 'number' } : target,
    ),
    makeSalutation: true,
  });
  await club.imports['imports.run']({ importId });
  await club.work.settled();
}
