import type { ListId } from '#domain/ids.ts';
import { goneForGood, neverThere } from '#domain/lists/deletion.ts';
import { listColours } from '#domain/lists/list.ts';
import type { DeletedListTable } from '#electron/features/lists/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, oneOf, text } from '../row.ts';

export function deletedListTable(db: Database): DeletedListTable {
  return {
    deletedSince: (moment) =>
      db
        .all(
          `SELECT l.id, l.name, l.colour, l.deleted_at, (SELECT count(*) FROM membership m
               JOIN recipient r ON r.id = m.recipient_id AND r.deleted_at IS NULL
             WHERE m.list_id = l.id AND m.state <> 'removed') AS people
           FROM list l WHERE l.deleted_at > ? ORDER BY l.deleted_at DESC, l.id DESC`,
          [moment],
        )
        .map((row) => ({
          id: idOf<ListId>(row, 'id'),
          name: text(row, 'name'),
          colour: oneOf(row, 'colour', listColours),
          people: number(row, 'people'),
          deletedAt: number(row, 'deleted_at'),
        })),
    nameOf: (listId, since) => {
      const row = db.one('SELECT name FROM list WHERE id = ? AND deleted_at > ?', [listId, since]);
      return row === undefined ? null : text(row, 'name');
    },
    forgetUntil: (moment) => forgetUntil(db, moment),
  };
}

/**
 * Reports, consents and histories go on naming a list that is gone, and its label and number are never given
 * again, so its row stays. What ends is the rest. Another `deleted_at` also means that no undo brings it back.
 */
function forgetUntil(db: Database, moment: number): number {
  const old = `SELECT id FROM list WHERE deleted_at <= ?1 AND deleted_at <> ${goneForGood}`;
  db.run(`DELETE FROM membership WHERE list_id IN (${old})`, [moment]);
  db.run(`DELETE FROM list_owner WHERE list_id IN (${old})`, [moment]);
  return db.run(
    `UPDATE list SET deleted_at = CASE deleted_at WHEN ${neverThere} THEN ${neverThere} ELSE ${goneForGood} END,
       description = '', sender_name = '', reply_to = '', footer = '', welcome = '', goodbye = ''
     WHERE id IN (${old}) AND (deleted_at <> ${neverThere} OR description || sender_name || reply_to || footer || welcome || goodbye <> '')`,
    [moment],
  ).changes;
}
