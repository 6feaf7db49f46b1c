import { expect, test } from 'vitest';
import { dropUnfinished } from '#electron/features/acts/sliced-act.ts';
import { forgetUnfinishedImports } from '#electron/jobs/import-file/import-file.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { importTable } from '#electron/store/tables/imports.ts';
import { copyOf, open } from '../../store/store-folder.ts';
import { openImports } from './open-imports.ts';
import { newsletter, person } from './people-here.ts';
import { shownPeople } from './shown-people.ts';

const rows = Array.from({ length: 900 }, (_, index) => `P${index};Q;p${index}@example.org;Chor;Ort\n`).join(
  '',
);

/** Opens what the disk holds now in another place, as the next start of the program would. */
async function nextStart(folder: string) {
  const db = await open(await copyOf(folder));
  const ports = { store: db, acts: actTable(db), imports: importTable(db) };
  await dropUnfinished(ports);
  await forgetUnfinishedImports(ports);
  const left = {
    people: shownPeople(db),
    consents: db.all('SELECT id FROM consent').length,
    fields: db.all('SELECT name FROM own_field').length,
    reports: ports.imports.all().map(({ state }) => state),
  };
  await db.close();
  return left;
}

test('a program that ends in the middle of an import has left nothing of it at the next start', async () => {
  const moments: Awaited<ReturnType<typeof nextStart>>[] = [];
  let isStoring = false;
  const opened = await openImports(async () => {
    if (isStoring && moments.length < 4) moments.push(await nextStart(opened.folder));
  });
  const club = { ...opened, listId: await newsletter(opened) };
  await person(club, 'Anna', 'Albers', 'anna@example.org');
  const before = { people: shownPeople(club.db), consents: 1, fields: 0, reports: [] };
  const { importId } = await club.hand(`Vorname;Nachname;E-Mail;Gruppe;Ort\n${rows}`, club.listId);
  await club.imports['imports.consent']({ importId, how: 'paper', since: null, note: '', evidence: null });
  await club.imports['imports.trial']({ importId });
  isStoring = true;
  const { reportId } = await club.imports['imports.run']({ importId });
  await club.work.settled();
  expect(moments).toEqual([before, before, before, before]);
  expect(await nextStart(club.folder)).toMatchObject({ consents: 901, fields: 1, reports: ['done'] });
  await club.imports['imports.undo']({ reportId });
  expect(await nextStart(club.folder)).toMatchObject({ people: before.people, reports: ['taken-back'] });
}, 60_000);
