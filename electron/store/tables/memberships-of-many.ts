import type { ListId, RecipientId } from '#domain/ids.ts';
import type { MembershipTable } from '#electron/features/recipients/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number } from '../row.ts';

type Many = 'peopleTied' | 'peopleStaying' | 'leave' | 'enrollable' | 'enrol' | 'restore';

/** Ties of many people at once, and what becomes of them. */
export function membershipsOfMany(db: Database): Pick<MembershipTable, Many> {
  return {
    peopleTied: (recipientIds, listId) => peopleWith(db, recipientIds, listId, "<> 'removed'"),
    peopleStaying: (recipientIds, listId) =>
      peopleWith(db, recipientIds, listId, "NOT IN ('removed', 'left')"),
    leave: (recipientIds, listId, at) => {
      const onList = listId === null ? '' : ' AND list_id = ?';
      db.run(
        `UPDATE membership SET state = 'left', since = ?, paused_until = NULL
         WHERE state NOT IN ('left', 'removed') AND recipient_id IN (SELECT value FROM json_each(?))${onList}`,
        [at, JSON.stringify(recipientIds), ...(listId === null ? [] : [listId])],
      );
    },
    enrollable: (recipientIds, listId) => enrollable(db, recipientIds, listId),
    enrol: (recipientIds, listId, at) => {
      db.run(
        `INSERT INTO membership (recipient_id, list_id, state, source, era, since)
         SELECT value, ?2, 'active', 'by-hand', 0, ?3 FROM json_each(?1) WHERE true
         ON CONFLICT (recipient_id, list_id) DO UPDATE SET state = 'active', source = 'by-hand',
           era = min(255, era + 1), since = excluded.since, paused_until = NULL
           WHERE state IN ('pending', 'removed')`,
        [JSON.stringify(recipientIds), listId, at],
      );
    },
    restore: (recipientId, removedAt) => restore(db, recipientId, removedAt),
  };
}

function peopleWith(
  db: Database,
  recipientIds: readonly RecipientId[],
  listId: ListId | null,
  state: string,
): readonly RecipientId[] {
  return db
    .all(
      `SELECT ids.value AS id FROM json_each(?1) ids WHERE EXISTS (SELECT 1 FROM membership m
         WHERE m.recipient_id = ids.value AND (?2 IS NULL OR m.list_id = ?2) AND m.state ${state}) ORDER BY ids.key`,
      [JSON.stringify(recipientIds), listId],
    )
    .map((row) => idOf<RecipientId>(row, 'id'));
}

/** Who is on the list already is neither free nor skipped. */
function enrollable(
  db: Database,
  recipientIds: readonly RecipientId[],
  listId: ListId,
): ReturnType<MembershipTable['enrollable']> {
  const rows = db.all(
    `SELECT r.id, a.blocked_at IS NOT NULL OR coalesce(m.state, '') = 'left' OR coalesce((SELECT c.kind
       FROM consent c WHERE c.recipient_id = r.id AND c.list_id = ?2 ORDER BY c.id DESC LIMIT 1), '') = 'withdrawn'
       AS refused
     FROM json_each(?1) ids JOIN recipient r ON r.id = ids.value JOIN address a ON a.id = r.address_id
       LEFT JOIN membership m ON m.recipient_id = r.id AND m.list_id = ?2
     WHERE coalesce(m.state, '') NOT IN ('active', 'paused') ORDER BY ids.key`,
    [JSON.stringify(recipientIds), listId],
  );
  const free = rows.filter((row) => number(row, 'refused') === 0);
  return { free: free.map((row) => idOf<RecipientId>(row, 'id')), skipped: rows.length - free.length };
}

/** The act that removed the tie noted how it stood before; once that act is forgotten, nobody knows. */
function restore(db: Database, recipientId: RecipientId, removedAt: number): void {
  db.run(
    `UPDATE membership SET state = former.state, since = former.since, paused_until = former.paused_until
     FROM (SELECT m.id, c.before ->> 'state' AS state, c.before ->> 'since' AS since,
         c.before ->> 'paused_until' AS paused_until, max(c.id)
       FROM membership m JOIN act_change c ON c.table_name = 'membership' AND c.row_id = m.id
         JOIN act t ON t.id = c.act_id AND t.undone_at IS NULL AND t.kind = 'recipients-removed'
       WHERE m.recipient_id = ?1 AND c.after ->> 'state' = 'removed' AND c.after ->> 'since' = m.since
       GROUP BY m.id) former
     WHERE membership.id = former.id AND membership.state = 'removed' AND membership.since BETWEEN ?2 - 60000 AND ?2`,
    [recipientId, removedAt],
  );
}
