import type { FieldId, RecipientId } from '#domain/ids.ts';
import { isId } from '#domain/ids.ts';
import type { MailTo, PersonRow, RecipientViews } from '#electron/features/recipients/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, oneOf, text } from '../row.ts';
import { groupsOf } from './groups.ts';

/** Ids from a JSON array that the store itself made. */
export function readIds(json: string): readonly RecipientId[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((value) => isId<RecipientId>(value)) : [];
}

const mostDeleted = 500;

/** Somebody who was only made for an act that was taken back was never there. */
export function deletedSince(db: Database, moment: number): ReturnType<RecipientViews['deletedSince']> {
  return db
    .all(
      `SELECT r.id, r.given_name, r.family_name, a.spelling, r.deleted_at, coalesce((SELECT t.by
         FROM act_change c JOIN act t ON t.id = c.act_id WHERE c.table_name = 'recipient' AND c.row_id = r.id
           AND t.undone_at IS NULL AND c.after ->> 'deleted_at' = r.deleted_at ORDER BY c.id DESC LIMIT 1), '') AS by
       FROM recipient r JOIN address a ON a.id = r.address_id
       WHERE r.deleted_at >= ? AND r.deleted_at <> r.created_at
       ORDER BY r.deleted_at DESC, r.sort_key, r.id LIMIT ${mostDeleted}`,
      [moment],
    )
    .map((row) => ({
      id: idOf<RecipientId>(row, 'id'),
      givenName: text(row, 'given_name'),
      familyName: text(row, 'family_name'),
      address: text(row, 'spelling'),
      deletedAt: number(row, 'deleted_at'),
      by: text(row, 'by'),
    }));
}

export function rowsForExport(db: Database, recipientIds: readonly RecipientId[]): readonly PersonRow[] {
  const ids = JSON.stringify(recipientIds);
  const groups = groupsOf(db, recipientIds);
  const lists = listsOf(db, ids);
  const values = valuesOf(db, ids);
  return db
    .all(
      `SELECT r.id, r.given_name, r.family_name, r.salutation, r.language, a.spelling FROM json_each(?) ids
         CROSS JOIN recipient r ON r.id = ids.value JOIN address a ON a.id = r.address_id
       WHERE r.deleted_at IS NULL ORDER BY ids.key`,
      [ids],
    )
    .map((row) => {
      const id = idOf<RecipientId>(row, 'id');
      return {
        givenName: text(row, 'given_name'),
        familyName: text(row, 'family_name'),
        address: text(row, 'spelling'),
        salutation: text(row, 'salutation'),
        language: oneOf(row, 'language', ['de', 'en']),
        groups: groups.get(id) ?? [],
        lists: lists.get(id) ?? [],
        values: values.get(id) ?? new Map(),
      };
    });
}

function listsOf(db: Database, ids: string): ReadonlyMap<RecipientId, readonly string[]> {
  const found = new Map<RecipientId, string[]>();
  const rows = db.all(
    `SELECT m.recipient_id, l.name FROM json_each(?) ids JOIN membership m ON m.recipient_id = ids.value
       JOIN list l ON l.id = m.list_id AND l.deleted_at IS NULL
     WHERE m.state NOT IN ('left', 'removed') ORDER BY ids.key, l.position, l.id`,
    [ids],
  );
  for (const row of rows) {
    const id = idOf<RecipientId>(row, 'recipient_id');
    found.set(id, [...(found.get(id) ?? []), text(row, 'name')]);
  }
  return found;
}

function valuesOf(db: Database, ids: string): ReadonlyMap<RecipientId, ReadonlyMap<FieldId, string>> {
  const found = new Map<RecipientId, Map<FieldId, string>>();
  const rows = db.all(
    `SELECT v.recipient_id, v.field_id, v.value FROM json_each(?) ids
       JOIN recipient_field v ON v.recipient_id = ids.value`,
    [ids],
  );
  for (const row of rows) {
    const id = idOf<RecipientId>(row, 'recipient_id');
    const values = found.get(id) ?? new Map<FieldId, string>();
    found.set(id, values.set(idOf<FieldId>(row, 'field_id'), text(row, 'value')));
  }
  return found;
}

export function mailsTo(db: Database, recipientId: RecipientId): readonly MailTo[] {
  return db
    .all(
      `SELECT d.at, m.subject, d.address, d.state, d.reply FROM delivery d JOIN mailing m ON m.id = d.mailing_id
       WHERE d.id IN (SELECT delivery_id FROM delivery_recipient WHERE recipient_id = ?) ORDER BY d.at DESC, d.id DESC`,
      [recipientId],
    )
    .map((row) => ({
      at: number(row, 'at'),
      subject: text(row, 'subject'),
      address: text(row, 'address'),
      state: text(row, 'state'),
      reply: text(row, 'reply'),
    }));
}
