import type { ListId, RecipientId } from '#domain/ids.ts';
import type { MembershipTable } from '#electron/features/recipients/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, oneOf } from '../row.ts';
import { membershipsOfMany } from './memberships-of-many.ts';

export const membershipStates = ['pending', 'active', 'paused', 'left', 'removed'] as const;

export function membershipTable(db: Database): MembershipTable {
  return {
    ...membershipsOfMany(db),
    get: (recipientId, listId) => {
      const row = db.one('SELECT state, era FROM membership WHERE recipient_id = ? AND list_id = ?', [
        recipientId,
        listId,
      ]);
      return row === undefined
        ? null
        : { state: oneOf(row, 'state', membershipStates), era: number(row, 'era') };
    },
    put: ({ recipientId, listId, state, source, era, since }) => {
      db.run(
        `INSERT INTO membership (recipient_id, list_id, state, source, era, since) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (recipient_id, list_id) DO UPDATE SET state = excluded.state, source = excluded.source,
           era = excluded.era, since = excluded.since, paused_until = NULL`,
        [recipientId, listId, state, source, era, since],
      );
    },
    tied: (recipientIds, listId) =>
      db
        .all(
          `SELECT m.recipient_id, m.list_id, m.state FROM json_each(?1) ids
             JOIN membership m ON m.recipient_id = ids.value AND (?2 IS NULL OR m.list_id = ?2)
             WHERE m.state <> 'removed' ORDER BY ids.key`,
          [JSON.stringify(recipientIds), listId],
        )
        .map((row) => ({
          recipientId: idOf<RecipientId>(row, 'recipient_id'),
          listId: idOf<ListId>(row, 'list_id'),
          state: oneOf(row, 'state', membershipStates),
        })),
    remove: (recipientIds, listId, at) => {
      const onList = listId === null ? '' : ' AND list_id = ?';
      db.run(
        `UPDATE membership SET state = 'removed', since = ?, paused_until = NULL
         WHERE state <> 'removed' AND recipient_id IN (SELECT value FROM json_each(?))${onList}`,
        [at, JSON.stringify(recipientIds), ...(listId === null ? [] : [listId])],
      );
    },
    pause: (recipientId, listId, until) => {
      const onList = listId === null ? '' : ' AND list_id = ?';
      const [from, to] = until === null ? ["'paused'", 'active'] : ["'active', 'paused'", 'paused'];
      return db.run(
        `UPDATE membership SET state = ?, paused_until = ? WHERE recipient_id = ? AND state IN (${from})${onList}`,
        [to, until, recipientId, ...(listId === null ? [] : [listId])],
      ).changes;
    },
    shareList: (first, second) =>
      db.one(
        `SELECT 1 FROM membership a JOIN membership b ON b.list_id = a.list_id
         WHERE a.recipient_id = ? AND b.recipient_id = ?
           AND a.state NOT IN ('left', 'removed') AND b.state NOT IN ('left', 'removed')`,
        [first, second],
      ) !== undefined,
  };
}
