import type { AddressId } from '#domain/ids.ts';
import type { AddressRecord, AddressTable } from '#electron/features/recipients/ports.ts';
import { toId } from '#domain/ids.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, numberOrNull, text } from '../row.ts';

const columns = 'id, public_number, spelling, normalised, blocked_at';

export function addressTable(db: Database): AddressTable {
  const record = (row: Row | undefined): AddressRecord | null =>
    row === undefined
      ? null
      : {
          id: idOf<AddressId>(row, 'id'),
          publicNumber: number(row, 'public_number'),
          spelling: text(row, 'spelling'),
          normalised: text(row, 'normalised'),
          blockedAt: numberOrNull(row, 'blocked_at'),
        };
  return {
    get: (addressId) => record(db.one(`SELECT ${columns} FROM address WHERE id = ?`, [addressId])),
    byNormalised: (normalised) =>
      record(db.one(`SELECT ${columns} FROM address WHERE normalised = ?`, [normalised])),
    insert: ({ publicNumber, spelling, normalised }) =>
      toId<AddressId>(
        db.run('INSERT INTO address (public_number, spelling, normalised) VALUES (?, ?, ?)', [
          publicNumber,
          spelling,
          normalised,
        ]).lastId,
      ),
    respell: (addressId, spelling) => {
      db.run('UPDATE address SET spelling = ? WHERE id = ?', [spelling, addressId]);
    },
    unblock: (addressId) => {
      db.run('UPDATE address SET blocked_at = NULL, kept_mailings = 0 WHERE id = ?', [addressId]);
    },
    numberTaken: (publicNumber) =>
      db.one('SELECT 1 FROM address WHERE public_number = ?', [publicNumber]) !== undefined,
  };
}
