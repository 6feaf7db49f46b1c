import type { RecipientId } from '#domain/ids.ts';
import { personSortKey, sortKeyVersion } from '#domain/text/sort-key.ts';
import type { Database } from '../database.ts';
import { idOf, text } from '../row.ts';

const slice = 500;

/**
 * Makes the stored sort keys anew when they were made by another version of `sortKey`. To be called after
 * opening, before people are shown; does nothing when the version fits.
 */
export async function refreshSortKeys(db: Database): Promise<void> {
  const stored = db.one("SELECT value FROM meta WHERE key = 'sort-key-version'");
  if (stored !== undefined && text(stored, 'value') === String(sortKeyVersion)) return;
  let last = 0;
  for (;;) {
    const people = db.all(
      `SELECT id, given_name, family_name, sort_key FROM recipient WHERE id > ? ORDER BY id LIMIT ${slice}`,
      [last],
    );
    if (people.length === 0) break;
    await db.transaction(() => {
      for (const person of people) {
        last = idOf<RecipientId>(person, 'id');
        const key = personSortKey(text(person, 'given_name'), text(person, 'family_name'));
        if (key !== text(person, 'sort_key')) {
          db.run('UPDATE recipient SET sort_key = ? WHERE id = ?', [key, last]);
        }
      }
    });
  }
  await db.transaction(() =>
    db.run(
      `INSERT INTO meta (key, value) VALUES ('sort-key-version', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [String(sortKeyVersion)],
    ),
  );
}
