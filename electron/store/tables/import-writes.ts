import type { RecipientId } from '#domain/ids.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { ChangedPerson, ImportWrites, NewPerson } from '#electron/features/imports/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, text } from '../row.ts';
import { fieldSearchKey } from './person-fields.ts';

/**
 * One statement for many rows: a tenth of the time that one for each would take, in memory and in the log. Rows
 * come as JSON, in the order of which they are inserted, so that a replay gives them the same ids.
 */
export function importWrites(db: Database): ImportWrites {
  return {
    addAddresses: (addresses) => {
      db.run(
        `INSERT INTO address (public_number, spelling, normalised)
         SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true ORDER BY key
         ON CONFLICT (normalised) DO NOTHING`,
        [JSON.stringify(addresses.map((each) => [each.publicNumber, each.spelling, each.normalised]))],
      );
    },
    known: (normalised) =>
      new Set(
        db
          .all('SELECT normalised FROM address WHERE normalised IN (SELECT value FROM json_each(?))', [
            JSON.stringify(normalised),
          ])
          .map((row) => text(row, 'normalised')),
      ),
    insertDeleted: (people, at) => insertDeleted(db, people, at),
    change: (people) => change(db, people, 'recipient.deleted_at IS NULL', ''),
    revive: (people) => change(db, people, 'true', ', deleted_at = NULL'),
    addToGroups: (pairs) => {
      db.run(
        `INSERT INTO recipient_group (recipient_id, group_id)
         SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true ORDER BY key
         ON CONFLICT (recipient_id, group_id) DO NOTHING`,
        [JSON.stringify(pairs.map(({ id, groupId }) => [id, groupId]))],
      );
    },
    setFields: (values) => setFields(db, values),
    join: (people, listId, at) => {
      db.run(
        `INSERT INTO membership (recipient_id, list_id, state, source, era, since)
         SELECT value, ?1, 'active', 'import', 0, ?2 FROM json_each(?3) WHERE true ORDER BY key
         ON CONFLICT (recipient_id, list_id) DO UPDATE SET state = 'active', source = 'import',
           era = min(255, era + 1), since = excluded.since, paused_until = NULL WHERE state = 'removed'`,
        [listId, at, JSON.stringify(people)],
      );
      return db
        .all(
          `SELECT m.recipient_id FROM json_each(?1) ids CROSS JOIN membership m ON m.recipient_id = ids.value
           WHERE m.list_id = ?2 AND m.state = 'active' AND m.source = 'import' AND m.since = ?3 ORDER BY ids.key`,
          [JSON.stringify(people), listId, at],
        )
        .map((row) => idOf<RecipientId>(row, 'recipient_id'));
    },
  };
}

function insertDeleted(
  db: Database,
  people: readonly NewPerson[],
  at: number,
): ReadonlyMap<number, RecipientId> {
  const rows = people.map((person) => [
    person.publicNumber,
    person.normalised,
    person.givenName,
    person.familyName,
    person.salutation,
    sortKey(person.salutation),
    person.language,
    person.sortKey,
  ]);
  db.run(
    `INSERT INTO recipient (public_number, address_id, given_name, family_name, salutation, salutation_key,
       language, sort_key, created_at, deleted_at)
     SELECT j.value ->> 0, a.id, j.value ->> 2, j.value ->> 3, j.value ->> 4, j.value ->> 5, j.value ->> 6,
       j.value ->> 7, ?1, ?1 FROM json_each(?2) j CROSS JOIN address a ON a.normalised = j.value ->> 1 ORDER BY j.key`,
    [at, JSON.stringify(rows)],
  );
  const inserted = db.all(
    'SELECT id, public_number FROM recipient WHERE public_number IN (SELECT value FROM json_each(?))',
    [JSON.stringify(people.map(({ publicNumber }) => publicNumber))],
  );
  return new Map(inserted.map((row) => [number(row, 'public_number'), idOf<RecipientId>(row, 'id')]));
}

function change(db: Database, people: readonly ChangedPerson[], where: string, more: string): void {
  const rows = people.map((person) => [
    person.id,
    person.normalised,
    person.givenName,
    person.familyName,
    person.salutation,
    sortKey(person.salutation),
    person.language,
    person.sortKey,
  ]);
  db.run(
    `UPDATE recipient SET address_id = j.address_id, given_name = j.given, family_name = j.family,
       salutation = j.salutation, salutation_key = j.salutation_key, language = j.language, sort_key = j.sort_key${more}
     FROM (SELECT value ->> 0 AS id, (SELECT a.id FROM address a WHERE a.normalised = value ->> 1) AS address_id,
       value ->> 2 AS given, value ->> 3 AS family, value ->> 4 AS salutation, value ->> 5 AS salutation_key,
       value ->> 6 AS language, value ->> 7 AS sort_key FROM json_each(?)) j
     WHERE recipient.id = j.id AND ${where}`,
    [JSON.stringify(rows)],
  );
}

/** Values repeat (a town, a year), and the key of a date is dear. */
const keys = new Map<string, string>();
const mostKeys = 5000;

function keyOf(kind: FieldKind, value: string): string {
  const name = `${kind} ${value}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size > mostKeys) keys.clear();
  const key = fieldSearchKey(kind, value);
  keys.set(name, key);
  return key;
}

function setFields(db: Database, values: Parameters<ImportWrites['setFields']>[0]): void {
  const rows = values.map(({ id, fieldId, kind, value }) => [id, fieldId, value, keyOf(kind, value)]);
  db.run(
    `INSERT INTO recipient_field (recipient_id, field_id, value, search_key)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true ORDER BY key
     ON CONFLICT (recipient_id, field_id) DO UPDATE SET value = excluded.value, search_key = excluded.search_key`,
    [JSON.stringify(rows)],
  );
}
