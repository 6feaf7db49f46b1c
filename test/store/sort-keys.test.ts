import { expect, test } from 'vitest';
import { refreshSortKeys } from '#electron/store/tables/sort-keys.ts';
import { openPeople } from '../features/people-ports.ts';

test('sort keys made by another version are made anew, once', async () => {
  const people = await openPeople();
  await people.seed('de');
  const keys = () => people.db.all('SELECT sort_key FROM recipient ORDER BY id');
  const sound = keys();
  await refreshSortKeys(people.db);
  await people.db.transaction(() => people.db.run("UPDATE recipient SET sort_key = 'old'"));
  await refreshSortKeys(people.db);
  expect(keys()).not.toEqual(sound);
  await people.db.transaction(() =>
    people.db.run("UPDATE meta SET value = '0' WHERE key = 'sort-key-version'"),
  );
  await refreshSortKeys(people.db);
  expect(keys()).toEqual(sound);
});
