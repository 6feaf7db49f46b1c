import type { RecipientId } from '#domain/ids.ts';
import { fieldKinds } from '#domain/recipients/own-field.ts';
import { personSortKey, sortKey, sortKeyVersion } from '#domain/text/sort-key.ts';
import type { Database } from '../database.ts';
import { idOf, number, oneOf, text } from '../row.ts';
import { fieldSearchKey } from './person-fields.ts';

const slice = 500;

/**
 * Makes the stored keys for sorting and searching anew when they were made by another version of `sortKey`. To be called after
 * opening, before people are shown; does nothing when the version fits.
 */
export async function refreshSortKeys(db: Database): Promise<void> {
  const stored = db.one("SELECT value FROM meta WHERE key = 'sort-key-version'");
  if (stored !== undefined && text(stored, 'value') === String(sortKeyVersion)) return;
  let last = 0;
  for (;;) {
    const people = db.all(
      `SELECT id, given_name, family_name, salutation, sort_key, salutation_key FROM recipient WHERE id > ? ORDER BY id LIMIT ${slice}`,
      [last],
    );
    if (people.length === 0) break;
    await db.transaction(() => {
      for (const person of people) {
        last = idOf<RecipientId>(person, 'id');
        const key = personSortKey(text(person, 'given_name'), text(person, 'family_name'));
        const salutation = sortKey(text(person, 'salutation'));
        if (key !== text(person, 'sort_key') || salutation !== text(person, 'salutation_key')) {
          const sql = 'UPDATE recipient SET sort_key = ?, salutation_key = ? WHERE id = ?';
          db.run(sql, [key, salutation, last]);
        }
      }
    });
  }
  await refreshFieldKeys(db);
  await db.transaction(() =>
    db.run(
      `INSERT INTO meta (key, value) VALUES ('sort-key-version', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [String(sortKeyVersion)],
    ),
  );
}

async function refreshFieldKeys(db: Database): Promise<void> {
  for (let last = 0; ;) {
    const values = db.all(
      `SELECT v.id, v.value, v.search_key, f.kind FROM recipient_field v JOIN own_field f ON f.id = v.field_id
       WHERE v.id > ? ORDER BY v.id LIMIT ${slice}`,
      [last],
    );
    if (values.length === 0) return;
    await db.transaction(() => {
      for (const row of values) {
        last = number(row, 'id');
        const key = fieldSearchKey(oneOf(row, 'kind', fieldKinds), text(row, 'value'));
        if (key === text(row, 'search_key')) continue;
        db.run('UPDATE recipient_field SET search_key = ? WHERE id = ?', [key, last]);
      }
    });
  }
}
