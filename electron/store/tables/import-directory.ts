import type { ListId, RecipientId } from '#domain/ids.ts';
import type { ImportDirectory, KnownPerson } from '#electron/features/imports/ports.ts';
import type { Database, Row, SqlValue } from '../database.ts';
import { flag, idOf, oneOf, text } from '../row.ts';
import { groupsOf, groupTable } from './groups.ts';
import { membershipStates } from './memberships.ts';
import { returnedAddresses } from './recipient-status.ts';
import { peopleVersion } from './people-version.ts';
import { recipientViews } from './recipient-views.ts';

/** ?1: after, ?2: the list, ?3: limit. Few ever withdrew, so the look for the newest entry is for them alone. */
const peopleOfList = `SELECT r.id, r.given_name, r.family_name, r.salutation, r.language, r.sort_key,
    r.deleted_at IS NOT NULL AS is_deleted, a.normalised, a.spelling, m.state AS tie,
    m.state IS 'left' OR (r.id IN (SELECT recipient_id FROM consent WHERE list_id = ?2 AND kind = 'withdrawn')
      AND 'withdrawn' IS (SELECT c.kind FROM consent c WHERE c.recipient_id = r.id AND c.list_id = ?2
        ORDER BY c.id DESC LIMIT 1)) AS has_left
  FROM recipient r JOIN address a ON a.id = r.address_id
    LEFT JOIN membership m ON m.recipient_id = r.id AND m.list_id = ?2
  WHERE r.id > ?1 ORDER BY r.id LIMIT ?3`;

/** The same without a list. */
const people = `SELECT r.id, r.given_name, r.family_name, r.salutation, r.language, r.sort_key,
    r.deleted_at IS NOT NULL AS is_deleted, a.normalised, a.spelling, NULL AS tie,
    r.id IN (SELECT recipient_id FROM membership WHERE state = 'left') AND NOT EXISTS
      (SELECT 1 FROM membership m WHERE m.recipient_id = r.id AND m.state NOT IN ('left', 'removed')) AS has_left
  FROM recipient r JOIN address a ON a.id = r.address_id WHERE r.id > ?1 ORDER BY r.id LIMIT ?2`;

export function importDirectory(db: Database): ImportDirectory {
  const addresses = (sql: string, parameters: readonly SqlValue[] = []) =>
    new Set(db.all(sql, parameters).map((row) => text(row, 'normalised')));
  return {
    version: () => peopleVersion(db),
    peopleAfter: (after: number, limit: number, listId: ListId | null) =>
      (listId === null ? db.all(people, [after, limit]) : db.all(peopleOfList, [after, listId, limit])).map(
        person,
      ),
    blocked: () => addresses('SELECT normalised FROM address WHERE blocked_at IS NOT NULL'),
    returned: () => addresses(`SELECT normalised FROM address WHERE id IN (${returnedAddresses})`),
    groupsOf: (ids) => groupsOf(db, ids),
    fieldsOf: (ids) => fieldsOf(db, ids),
    groups: () => groupTable(db).inUse(),
    receiving: (listId, now) => recipientViews(db).counts({ listId, search: '' }, now).receives,
  };
}

function person(row: Row): KnownPerson {
  return {
    id: idOf<RecipientId>(row, 'id'),
    normalised: text(row, 'normalised'),
    spelling: text(row, 'spelling'),
    givenName: text(row, 'given_name'),
    familyName: text(row, 'family_name'),
    salutation: text(row, 'salutation'),
    language: oneOf(row, 'language', ['de', 'en']),
    sortKey: text(row, 'sort_key'),
    isDeleted: flag(row, 'is_deleted'),
    tie: row['tie'] === null ? null : oneOf(row, 'tie', membershipStates),
    hasLeft: flag(row, 'has_left'),
  };
}

function fieldsOf(
  db: Database,
  ids: readonly RecipientId[],
): ReadonlyMap<RecipientId, ReadonlyMap<string, string>> {
  const found = new Map<RecipientId, Map<string, string>>();
  const rows = db.all(
    `SELECT v.recipient_id, f.name, v.value FROM json_each(?) ids
       CROSS JOIN recipient_field v ON v.recipient_id = ids.value JOIN own_field f ON f.id = v.field_id
         AND f.deleted_at IS NULL`,
    [JSON.stringify(ids)],
  );
  for (const row of rows) {
    const id = idOf<RecipientId>(row, 'recipient_id');
    const fields = found.get(id) ?? new Map<string, string>();
    fields.set(text(row, 'name'), text(row, 'value'));
    found.set(id, fields);
  }
  return found;
}
