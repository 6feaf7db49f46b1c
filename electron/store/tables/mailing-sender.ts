import { unprobed } from '#domain/accounts/account.ts';
import type { ListId } from '#domain/ids.ts';
import type { SenderTable } from '#electron/features/mailings/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, text } from '../row.ts';
import { capabilitiesOf } from './account-capabilities.ts';

/** Who a mailing comes from. */
export function mailingSenderTable(db: Database): SenderTable {
  return {
    organisation: () => {
      const row = db.one('SELECT name, legal_notice FROM organisation WHERE id = 1');
      if (row === undefined) return { name: '', legalNotice: '' };
      return { name: text(row, 'name'), legalNotice: text(row, 'legal_notice') };
    },
    sender: (listIds) => {
      const row =
        db.one(
          `SELECT coalesce(nullif(l.sender_name, ''), a.sender_name) AS sender_name, a.address, l.reply_to,
             a.kind, a.capabilities FROM list l JOIN account a ON a.id = l.account_id
           WHERE l.id IN (SELECT value FROM json_each(?)) ORDER BY l.position, l.id LIMIT 1`,
          [JSON.stringify(listIds)],
        ) ??
        db.one(
          "SELECT sender_name, address, '' AS reply_to, kind, capabilities FROM account ORDER BY id LIMIT 1",
        );
      if (row === undefined)
        return { name: '', address: '', replyTo: '', plusAddress: false, bounceAddress: false };
      const { plusAddress, returnPathKept } = capabilitiesOf(row);
      return {
        name: text(row, 'sender_name'),
        address: text(row, 'address'),
        replyTo: text(row, 'reply_to'),
        plusAddress,
        bounceAddress: plusAddress && returnPathKept,
      };
    },
    capabilities: (listIds) => {
      const row =
        db.one(
          `SELECT a.kind, a.capabilities FROM list l JOIN account a ON a.id = l.account_id
           WHERE l.id IN (SELECT value FROM json_each(?)) ORDER BY l.position, l.id LIMIT 1`,
          [JSON.stringify(listIds)],
        ) ?? db.one('SELECT kind, capabilities FROM account ORDER BY id LIMIT 1');
      return row === undefined ? unprobed : capabilitiesOf(row);
    },
    frozenLists: (listIds) =>
      db
        .all(
          `SELECT id, public_number, name, label, footer FROM list WHERE id IN (SELECT value FROM json_each(?))
           ORDER BY position, id`,
          [JSON.stringify(listIds)],
        )
        .map((row) => ({
          id: idOf<ListId>(row, 'id'),
          number: number(row, 'public_number'),
          name: text(row, 'name'),
          label: text(row, 'label'),
          footer: text(row, 'footer'),
        })),
  };
}
