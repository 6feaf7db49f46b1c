import { consentKinds, consentWays } from '#domain/consent/entry.ts';
import type { ConsentTable, LinkedConsent } from '#electron/features/consent/ports.ts';
import type { Database } from '../database.ts';
import { bytes, number, oneOf, text } from '../row.ts';

export function consentTable(db: Database): ConsentTable {
  return {
    lastChainHash: () => {
      const row = db.one('SELECT chain_hash FROM consent ORDER BY id DESC LIMIT 1');
      return row === undefined ? null : bytes(row, 'chain_hash');
    },
    append: (entries) => append(db, entries),
    all: (recipientId) =>
      db
        .all(
          `SELECT c.kind, c.how, c.wording, c.note, c.at, c.recorded_by, l.name FROM consent c
             JOIN list l ON l.id = c.list_id WHERE c.recipient_id = ? ORDER BY c.id`,
          [recipientId],
        )
        .map((row) => ({
          list: text(row, 'name'),
          kind: oneOf(row, 'kind', consentKinds),
          how: oneOf(row, 'how', consentWays),
          wording: text(row, 'wording'),
          note: text(row, 'note'),
          at: number(row, 'at'),
          recordedBy: text(row, 'recorded_by'),
        })),
    newest: (recipientId, listId) => {
      const row = db.one(
        'SELECT kind FROM consent WHERE recipient_id = ? AND list_id = ? ORDER BY id DESC LIMIT 1',
        [recipientId, listId],
      );
      return row === undefined ? null : oneOf(row, 'kind', consentKinds);
    },
  };
}

/** One statement for many entries; bytes travel in the JSON as hexadecimal digits. */
function append(db: Database, entries: readonly LinkedConsent[]): void {
  const rows = entries.map((entry) => [
    entry.recipientId,
    entry.listId,
    entry.kind,
    entry.how,
    entry.wording,
    entry.note,
    entry.at,
    entry.recordedBy,
    entry.letterId,
    hex(entry.salt),
    hex(entry.entryHash),
    hex(entry.chainHash),
  ]);
  db.run(
    `INSERT INTO consent (recipient_id, list_id, kind, how, wording, note, at, recorded_by, letter_id,
       salt, entry_hash, chain_hash)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
       value ->> 8, unhex(value ->> 9), unhex(value ->> 10), unhex(value ->> 11)
     FROM json_each(?) WHERE true ORDER BY key`,
    [JSON.stringify(rows)],
  );
}

function hex(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex');
}
