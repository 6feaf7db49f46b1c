import type { AddressId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { RecipientRecord, RecipientTable } from '#electron/features/recipients/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, numberOrNull, oneOf, text } from '../row.ts';

const columns = 'id, address_id, given_name, family_name, salutation, language, sort_key, deleted_at';

export function recipientTable(db: Database): RecipientTable {
  return {
    ...ofMany(db),
    get: (recipientId) => {
      const row = db.one(`SELECT ${columns} FROM recipient WHERE id = ?`, [recipientId]);
      return row === undefined ? null : record(row);
    },
    atAddress: (addressId) =>
      db.all(`SELECT ${columns} FROM recipient WHERE address_id = ? ORDER BY id`, [addressId]).map(record),
    insertDeleted: (person) =>
      toId<RecipientId>(
        db.run(
          `INSERT INTO recipient (public_number, address_id, given_name, family_name, salutation, salutation_key,
             language, sort_key, created_at, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            person.publicNumber,
            person.addressId,
            person.givenName,
            person.familyName,
            person.salutation,
            sortKey(person.salutation),
            person.language,
            person.sortKey,
            person.createdAt,
            person.createdAt,
          ],
        ).lastId,
      ),
    change: (recipientId, person) => {
      db.run(
        `UPDATE recipient SET address_id = ?, given_name = ?, family_name = ?, salutation = ?, salutation_key = ?,
           language = ?, sort_key = ? WHERE id = ?`,
        [
          person.addressId,
          person.givenName,
          person.familyName,
          person.salutation,
          sortKey(person.salutation),
          person.language,
          person.sortKey,
          recipientId,
        ],
      );
    },
    numberTaken: (publicNumber) =>
      db.one('SELECT 1 FROM recipient WHERE public_number = ?', [publicNumber]) !== undefined,
  };
}

function ofMany(db: Database): Pick<RecipientTable, 'setDeleted' | 'living'> {
  return {
    setDeleted: (recipientIds, at) => {
      db.run('UPDATE recipient SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?))', [
        at,
        JSON.stringify(recipientIds),
      ]);
    },
    living: (recipientIds) =>
      db
        .all(
          `SELECT r.id FROM json_each(?) ids JOIN recipient r ON r.id = ids.value
             WHERE r.deleted_at IS NULL GROUP BY r.id ORDER BY min(ids.key)`,
          [JSON.stringify(recipientIds)],
        )
        .map((row) => idOf<RecipientId>(row, 'id')),
  };
}

function record(row: Row): RecipientRecord {
  return {
    id: idOf<RecipientId>(row, 'id'),
    addressId: idOf<AddressId>(row, 'address_id'),
    givenName: text(row, 'given_name'),
    familyName: text(row, 'family_name'),
    salutation: text(row, 'salutation'),
    language: oneOf(row, 'language', ['de', 'en']),
    sortKey: text(row, 'sort_key'),
    deletedAt: numberOrNull(row, 'deleted_at'),
  };
}
