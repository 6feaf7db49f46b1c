import type { RecipientId } from '#domain/ids.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { GroupTable } from '#electron/features/recipients/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, text } from '../row.ts';

export function groupTable(db: Database): GroupTable {
  return {
    ...many(db),
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

/** For many people at once. */
function many(db: Database): Pick<GroupTable, 'without' | 'setMany'> {
  return {
    without: (recipientIds, groupId, isIn) =>
      db
        .all(
          `SELECT ids.value AS id FROM json_each(?1) ids WHERE ${isIn ? 'NOT ' : ''}EXISTS
             (SELECT 1 FROM recipient_group g WHERE g.recipient_id = ids.value AND g.group_id = ?2) ORDER BY ids.key`,
          [JSON.stringify(recipientIds), groupId],
        )
        .map((row) => idOf<RecipientId>(row, 'id')),
    setMany: (recipientIds, groupId, isIn) => {
      const sql = isIn
        ? `INSERT INTO recipient_group (recipient_id, group_id) SELECT value, ?2 FROM json_each(?1) WHERE true
           ON CONFLICT (recipient_id, group_id) DO NOTHING`
        : `DELETE FROM recipient_group WHERE recipient_id IN (SELECT value FROM json_each(?1)) AND group_id = ?2`;
      db.run(sql, [JSON.stringify(recipientIds), groupId]);
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
