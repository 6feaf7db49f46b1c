import type { HistoryEntry } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { neverThere } from '#domain/lists/deletion.ts';
import type { Database, Row } from '../database.ts';
import { number, oneOf, text, textOrNull } from '../row.ts';

const longest = 200;
const mailParts = ['none', 'asked', 'decided'] as const;

/** What became of a person and of mail to them, newest first, from ledger, letters, ties, consents and acts. */
export function recipientHistory(db: Database, recipientId: RecipientId): readonly HistoryEntry[] {
  const entries = [
    ...deliveries(db, recipientId),
    ...letters(db, recipientId),
    ...joinings(db, recipientId),
    ...acts(db, recipientId),
    ...losses(db, recipientId),
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
         AND NOT EXISTS (SELECT 1 FROM bounce b WHERE b.letter_id = e.id AND b.identity = 'answer')
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

/** The act that made the tie `m` what it was since that moment. */
const actSince = (moment: string) => `(SELECT max(t.id) FROM act_change c JOIN act t ON t.id = c.act_id
  WHERE c.table_name = 'membership' AND c.row_id = m.id AND t.undone_at IS NULL AND c.after ->> 'since' = ${moment})`;

/** A consent given by letter outlives the act that says who decided; then nobody is named. */
const joined = `SELECT 'joined' AS kind, e.at, l.name,
    CASE WHEN t.origin = 'letter' THEN t.by WHEN t.id IS NULL AND e.letter_id IS NOT NULL THEN '' ELSE e.recorded_by END AS by,
    CASE WHEN t.origin = 'letter' THEN 'decided' WHEN e.letter_id IS NOT NULL THEN 'asked' ELSE 'none' END AS mail
  FROM consent e JOIN list l ON l.id = e.list_id
  LEFT JOIN membership m ON m.recipient_id = e.recipient_id AND m.list_id = e.list_id
  LEFT JOIN act t ON t.id = ${actSince('e.at')}
  WHERE e.recipient_id = ?1 AND e.kind = 'given' AND coalesce(l.deleted_at, 1) <> ${neverThere}`;

const ties = `SELECT CASE m.state WHEN 'left' THEN 'left' WHEN 'removed' THEN 'removed' ELSE 'joined' END AS kind,
    m.since AS at, l.name,
    CASE WHEN m.state IN ('left', 'removed') THEN coalesce(t.by, '') ELSE '' END AS by,
    CASE WHEN t.origin = 'letter' THEN 'decided' WHEN m.state = 'left' AND EXISTS (SELECT 1 FROM decide_case d
        WHERE d.kind = 'leave' AND d.verdict = 'left' AND d.recipient_id = m.recipient_id AND d.list_id = m.list_id
          AND d.settled_at = m.since) THEN 'asked' ELSE 'none' END AS mail
  FROM membership m JOIN list l ON l.id = m.list_id LEFT JOIN act t ON t.id = ${actSince('m.since')}
  WHERE m.recipient_id = ?1 AND m.state <> 'pending' AND coalesce(l.deleted_at, 1) <> ${neverThere}
    AND NOT (m.state IN ('active', 'paused') AND EXISTS (SELECT 1 FROM consent e
      WHERE e.recipient_id = m.recipient_id AND e.list_id = m.list_id AND e.at = m.since))`;

/** Consents outlive acts, so they say when a person joined; so does a tie without one. Its present state says how it ended. */
function joinings(db: Database, recipientId: RecipientId): HistoryEntry[] {
  return db.all(`${joined} UNION ${ties}`, [recipientId]).map((row) => ({
    kind: oneOf(row, 'kind', ['joined', 'left', 'removed'] as const),
    at: number(row, 'at'),
    list: text(row, 'name'),
    by: text(row, 'by'),
    mail: oneOf(row, 'mail', mailParts),
  }));
}

/** What a rule of the list does by itself was nobody's word, though a letter led to it. */
const decidedByMail =
  "CASE WHEN t.origin = 'letter' AND t.kind <> 'removed-by-rule' THEN 'decided' ELSE 'none' END";

/** Acts that changed the person or the block of their address, and were not taken back. */
function acts(db: Database, recipientId: RecipientId): HistoryEntry[] {
  return db
    .all(
      `SELECT t.kind, t.at, t.by, ${decidedByMail} AS mail, max(f.spelling) AS former FROM act_change c JOIN act t ON t.id = c.act_id
         LEFT JOIN address f ON f.id = json_extract(c.before, '$.address_id')
           AND json_extract(c.before, '$.address_id') <> json_extract(c.after, '$.address_id')
       WHERE t.undone_at IS NULL AND (c.table_name = 'recipient' AND c.row_id = ?1
           AND t.kind IN ('recipient-added', 'recipient-edited', 'recipient-brought-back', 'address-taken-over')
         OR t.kind IN ('recipient-paused', 'recipient-resumed') AND c.table_name = 'membership'
           AND c.row_id IN (SELECT id FROM membership WHERE recipient_id = ?1)
         OR t.kind = 'recipient-field-set' AND c.table_name = 'recipient_field'
           AND c.row_id IN (SELECT id FROM recipient_field WHERE recipient_id = ?1)
         OR t.kind = 'recipients-grouped' AND c.table_name = 'recipient_group'
           AND c.row_id IN (SELECT id FROM recipient_group WHERE recipient_id = ?1)
         OR c.table_name = 'address' AND c.row_id = (SELECT address_id FROM recipient WHERE id = ?1)
           AND t.kind IN ('bounce-kept', 'bounce-removed', 'bounces-removed', 'removed-by-rule'))
       GROUP BY t.id ORDER BY t.at DESC LIMIT ${longest}`,
      [recipientId],
    )
    .flatMap(actEntry);
}

const lossOf = { recipient_group: 'ungrouped', recipient_field: 'field-emptied' } as const;
const lossTables = ['recipient_group', 'recipient_field'] as const;

/** Groups left and values taken away: their rows are gone, so only the act knows whose they were. */
function losses(db: Database, recipientId: RecipientId): HistoryEntry[] {
  return db
    .all(
      `SELECT c.table_name, t.at, t.by FROM act t JOIN act_change c ON c.act_id = t.id
       WHERE t.kind IN ('recipients-ungrouped', 'recipient-field-set') AND t.undone_at IS NULL
         AND c.table_name IN ('recipient_group', 'recipient_field') AND c.after IS NULL
         AND c.before ->> 'recipient_id' = ? ORDER BY t.at DESC LIMIT ${longest}`,
      [recipientId],
    )
    .map((row) => ({
      kind: lossOf[oneOf(row, 'table_name', lossTables)],
      at: number(row, 'at'),
      by: text(row, 'by'),
      mail: 'none',
    }));
}

type ActEntryKind = Exclude<
  HistoryEntry,
  { readonly subject: string } | { readonly list: string } | { readonly former: string }
>['kind'];

function actEntry(row: Row): HistoryEntry[] {
  const at = number(row, 'at');
  const by = text(row, 'by');
  const mail = oneOf(row, 'mail', mailParts);
  const former = textOrNull(row, 'former');
  const act = text(row, 'kind');
  if ((act === 'recipient-edited' || act === 'address-taken-over') && former !== null)
    return [{ kind: 'address-changed', at, former, by, mail }];
  const kind = kindOf[act];
  return kind === undefined ? [] : [{ kind, at, by, mail }];
}

const kindOf: Readonly<Record<string, ActEntryKind>> = {
  'recipient-added': 'added',
  'recipient-edited': 'edited',
  'recipient-brought-back': 'brought-back',
  'recipient-paused': 'paused',
  'recipient-resumed': 'resumed',
  'recipient-field-set': 'field-changed',
  'recipients-grouped': 'grouped',
  'bounce-kept': 'kept',
  'bounce-removed': 'blocked',
  'bounces-removed': 'blocked',
  'removed-by-rule': 'blocked',
};
