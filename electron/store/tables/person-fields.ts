import type { FieldId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { fieldKinds, fieldText } from '#domain/recipients/own-field.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { FieldRecord, PersonFieldTable } from '#electron/features/recipients/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, oneOf, text } from '../row.ts';

export function personFieldTable(db: Database): PersonFieldTable {
  const living = 'SELECT id, name, kind, choices FROM own_field WHERE deleted_at IS NULL';
  return {
    all: () => db.all(`${living} ORDER BY position, id`).map(record),
    get: (fieldId) => {
      const row = db.one(`${living} AND id = ?`, [fieldId]);
      return row === undefined ? null : record(row);
    },
    insert: (name, kind = 'text', choices = []) =>
      toId<FieldId>(
        db.run(
          `INSERT INTO own_field (name, kind, position, choices)
           SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3 FROM own_field`,
          [name, kind, JSON.stringify(choices)],
        ).lastId,
      ),
    change: (fieldId, { name, choices }) => {
      db.run('UPDATE own_field SET name = ?, choices = ? WHERE id = ?', [
        name,
        JSON.stringify(choices),
        fieldId,
      ]);
    },
    arrange: (fieldIds) => {
      for (const [index, fieldId] of fieldIds.entries()) {
        const sql = 'UPDATE own_field SET position = ? WHERE id = ? AND position <> ?';
        db.run(sql, [index + 1, fieldId, index + 1]);
      }
    },
    delete: (fieldId, at) => {
      db.run('UPDATE own_field SET deleted_at = ? WHERE id = ?', [at, fieldId]);
    },
    uses: () => uses(db),
    value: (recipientId, fieldId) => {
      const row = db.one('SELECT value FROM recipient_field WHERE recipient_id = ? AND field_id = ?', [
        recipientId,
        fieldId,
      ]);
      return row === undefined ? '' : text(row, 'value');
    },
    set: (recipientId, fieldId, value) => set(db, recipientId, fieldId, value),
  };
}

function record(row: Row): FieldRecord {
  const choices: unknown = JSON.parse(text(row, 'choices'));
  return {
    id: idOf<FieldId>(row, 'id'),
    name: text(row, 'name'),
    kind: oneOf(row, 'kind', fieldKinds),
    choices: Array.isArray(choices) ? choices.map(String) : [],
  };
}

/** How many living people have a value, by field. */
function uses(db: Database): ReadonlyMap<FieldId, number> {
  const rows = db.all(
    `SELECT f.field_id, count(*) AS people FROM recipient_field f JOIN recipient r ON r.id = f.recipient_id
     WHERE r.deleted_at IS NULL GROUP BY f.field_id`,
  );
  return new Map(rows.map((row) => [idOf<FieldId>(row, 'field_id'), number(row, 'people')]));
}

function set(db: Database, recipientId: RecipientId, fieldId: FieldId, value: string): void {
  if (value === '') {
    db.run('DELETE FROM recipient_field WHERE recipient_id = ? AND field_id = ?', [recipientId, fieldId]);
    return;
  }
  const row = db.one('SELECT kind FROM own_field WHERE id = ?', [fieldId]);
  const key = fieldSearchKey(row === undefined ? 'text' : oneOf(row, 'kind', fieldKinds), value);
  db.run(
    `INSERT INTO recipient_field (recipient_id, field_id, value, search_key) VALUES (?, ?, ?, ?)
     ON CONFLICT (recipient_id, field_id) DO UPDATE SET value = excluded.value, search_key = excluded.search_key`,
    [recipientId, fieldId, value, key],
  );
}

/** What a search finds a value by: as it is kept and as it is written. "Yes" would find half the club. */
export function fieldSearchKey(kind: FieldKind, value: string): string {
  if (kind === 'yes-no') return '';
  const forms = [value, fieldText(kind, value, 'de'), fieldText(kind, value, 'en')];
  if (kind === 'date') forms.push(value.split('-').toReversed().join('.'));
  return [...new Set(forms.map(sortKey))].join('\t');
}
