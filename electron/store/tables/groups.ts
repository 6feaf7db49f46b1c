import type { RecipientId } from '#domain/ids.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { GroupTable } from '#electron/features/recipients/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, text } from '../row.ts';

export function groupTable(db: Database): GroupTable {
  return {
    inUse: () =>
      db
        .all(
          `SELECT name FROM person_group WHERE id IN (SELECT g.group_id FROM recipient_group g
             JOIN recipient r ON r.id = g.recipient_id WHERE r.deleted_at IS NULL)`,
        )
        .map((row) => text(row, 'name'))
        .sort(inOrder),
    all: () =>
      db.all('SELECT id, name FROM person_group ORDER BY id').map((row) => ({
        id: number(row, 'id'),
        name: text(row, 'name'),
      })),
    insert: (name) => db.run('INSERT INTO person_group (name) VALUES (?)', [name]).lastId,
    of: (recipientId) =>
      db
        .all('SELECT group_id FROM recipient_group WHERE recipient_id = ?', [recipientId])
        .map((row) => number(row, 'group_id')),
    set: (recipientId, groupIds) => {
      db.run(
        `DELETE FROM recipient_group WHERE recipient_id = ?
           AND group_id NOT IN (SELECT value FROM json_each(?))`,
        [recipientId, JSON.stringify(groupIds)],
      );
      for (const groupId of groupIds) {
        db.run(
          `INSERT INTO recipient_group (recipient_id, group_id) VALUES (?, ?)
           ON CONFLICT (recipient_id, group_id) DO NOTHING`,
          [recipientId, groupId],
        );
      }
    },
  };
}

/** Names of the groups of these people, each person's in order. */
export function groupsOf(
  db: Database,
  recipientIds: readonly RecipientId[],
): ReadonlyMap<RecipientId, readonly string[]> {
  const found = new Map<RecipientId, string[]>();
  const rows = db.all(
    `SELECT g.recipient_id, n.name FROM json_each(?) ids
       JOIN recipient_group g ON g.recipient_id = ids.value JOIN person_group n ON n.id = g.group_id`,
    [JSON.stringify(recipientIds)],
  );
  for (const row of rows) {
    const id = idOf<RecipientId>(row, 'recipient_id');
    found.set(id, [...(found.get(id) ?? []), text(row, 'name')].sort(inOrder));
  }
  return found;
}

function inOrder(first: string, second: string): number {
  const [a, b] = [sortKey(first), sortKey(second)];
  return a < b ? -1 : a > b ? 1 : 0;
}
