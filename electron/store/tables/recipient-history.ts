import type { HistoryEntry } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { neverThere } from '#domain/lists/deletion.ts';
import type { Database, Row } from '../database.ts';
import { number, oneOf, text, textOrNull } from '../row.ts';

const longest = 200;

/** What became of a person and of mail to them, newest first, from ledger, letters, ties, consents and acts. */
export function recipientHistory(db: Database, recipientId: RecipientId): readonly HistoryEntry[] {
  const entries = [
    ...deliveries(db, recipientId),
    ...letters(db, recipientId),
    ...joinings(db, recipientId),
    ...acts(db, recipientId),
  ];
  return entries.sort((first, second) => second.at - first.at).slice(0, longest);
}

const ends = ['accepted', 'refused', 'unclear', 'gave-up'] as const;

function deliveries(db: Database, recipientId: RecipientId): HistoryEntry[] {
  return db
    .all(
      `SELECT d.state AS kind, d.at, m.subject FROM delivery d JOIN mailing m ON m.id = d.mailing_id
       WHERE d.id IN (SELECT delivery_id FROM delivery_recipient WHERE recipient_id = ?)
         AND d.state IN ('accepted', 'refused', 'unclear', 'gave-up') ORDER BY d.at DESC LIMIT ${longest}`,
      [recipientId],
    )
    .map((row) => ({ kind: oneOf(row, 'kind', ends), at: number(row, 'at'), subject: text(row, 'subject') }));
}

const letterKinds = ['returned', 'delayed', 'out-of-office', 'answered'] as const;

/** Letters about a mail to the person, and letters tied to the address they have now. */
function letters(db: Database, recipientId: RecipientId): HistoryEntry[] {
  return db
    .all(
      `SELECT CASE e.kind WHEN 'bounce' THEN 'returned' WHEN 'auto-reply' THEN 'out-of-office'
           WHEN 'answer' THEN 'answered' ELSE 'delayed' END AS kind, e.at, coalesce(m.subject, e.subject) AS subject
       FROM letter e LEFT JOIN delivery d ON d.id = e.delivery_id LEFT JOIN mailing m ON m.id = d.mailing_id
       WHERE e.kind IN ('bounce', 'delayed', 'auto-reply', 'answer')
         AND (e.delivery_id IN (SELECT delivery_id FROM delivery_recipient WHERE recipient_id = ?1)
           OR e.delivery_id IS NULL AND e.address_id = (SELECT address_id FROM recipient WHERE id = ?1))
       ORDER BY e.at DESC LIMIT ${longest}`,
      [recipientId],
    )
    .map((row) => ({
      kind: oneOf(row, 'kind', letterKinds),
      at: number(row, 'at'),
      subject: text(row, 'subject'),
    }));
}

/** Consents outlive acts, so they say when a person joined; so does a tie without one. Its present state says how it ended. */
function joinings(db: Database, recipientId: RecipientId): HistoryEntry[] {
  return db
    .all(
      `SELECT 'joined' AS kind, c.at, l.name FROM consent c JOIN list l ON l.id = c.list_id
         WHERE c.recipient_id = ?1 AND c.kind = 'given' AND coalesce(l.deleted_at, 1) <> ${neverThere}
       UNION
       SELECT CASE m.state WHEN 'left' THEN 'left' WHEN 'removed' THEN 'removed' ELSE 'joined' END, m.since, l.name
         FROM membership m JOIN list l ON l.id = m.list_id WHERE m.recipient_id = ?1 AND m.state <> 'pending'
           AND coalesce(l.deleted_at, 1) <> ${neverThere}`,
      [recipientId],
    )
    .map((row) => ({
      kind: oneOf(row, 'kind', ['joined', 'left', 'removed'] as const),
      at: number(row, 'at'),
      list: text(row, 'name'),
    }));
}

/** Acts that changed the person or the block of their address, and were not taken back. */
function acts(db: Database, recipientId: RecipientId): HistoryEntry[] {
  return db
    .all(
      `SELECT t.kind, t.at, t.by, max(f.spelling) AS former FROM act_change c JOIN act t ON t.id = c.act_id
         LEFT JOIN address f ON f.id = json_extract(c.before, '$.address_id')
           AND json_extract(c.before, '$.address_id') <> json_extract(c.after, '$.address_id')
       WHERE t.undone_at IS NULL AND (c.table_name = 'recipient' AND c.row_id = ?1
           AND t.kind IN ('recipient-added', 'recipient-edited')
         OR c.table_name = 'address' AND c.row_id = (SELECT address_id FROM recipient WHERE id = ?1)
           AND t.kind IN ('bounce-kept', 'bounce-removed'))
       GROUP BY t.id ORDER BY t.at DESC LIMIT ${longest}`,
      [recipientId],
    )
    .flatMap(actEntry);
}

function actEntry(row: Row): HistoryEntry[] {
  const at = number(row, 'at');
  const by = text(row, 'by');
  const former = textOrNull(row, 'former');
  switch (text(row, 'kind')) {
    case 'recipient-added':
      return [{ kind: 'added', at, by }];
    case 'recipient-edited':
      return [former === null ? { kind: 'edited', at, by } : { kind: 'address-changed', at, former, by }];
    case 'bounce-kept':
      return [{ kind: 'kept', at, by }];
    case 'bounce-removed':
      return [{ kind: 'blocked', at, by }];
    default:
      return [];
  }
}
