import { consentKinds, consentWays } from '#domain/consent/entry.ts';
import type { LetterId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { ListCopies } from '#electron/features/lists/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, numberOrNull, oneOf, text } from '../row.ts';

export function listCopies(db: Database): ListCopies {
  return {
    copySettings: (from, to) => {
      db.run(
        `UPDATE list SET (kind, colour, sign_up_rule, return_rule, account_id, reply_to, description, sender_name,
           footer, owner_notice, welcome, goodbye, return_preset, return_permanent, return_in_a_row, return_days,
           return_score, return_forget_days) = (SELECT kind, colour, sign_up_rule, return_rule, account_id, reply_to,
           description, sender_name, footer, owner_notice, welcome, goodbye, return_preset, return_permanent,
           return_in_a_row, return_days, return_score, return_forget_days FROM list WHERE id = ?1) WHERE id = ?2`,
        [from, to],
      );
      db.run(
        `INSERT INTO list_owner (list_id, name, address, normalised)
         SELECT ?2, name, address, normalised FROM list_owner WHERE list_id = ?1 ORDER BY id`,
        [from, to],
      );
    },
    copyTies: (from, to) => {
      db.run(
        `INSERT INTO membership (recipient_id, list_id, state, source, era, since, paused_until)
         SELECT m.recipient_id, ?2, m.state, m.source, 0, m.since, m.paused_until
         FROM membership m JOIN recipient r ON r.id = m.recipient_id
         WHERE m.list_id = ?1 AND m.state IN ('pending', 'active', 'paused') AND r.deleted_at IS NULL ORDER BY m.id`,
        [from, to],
      );
    },
    consentsToCopy: (from, to, limit) =>
      db
        .all(
          `SELECT c.recipient_id, c.kind, c.how, c.wording, c.note, c.at, c.recorded_by, c.letter_id, r.language
           FROM membership m JOIN recipient r ON r.id = m.recipient_id
             JOIN consent c ON c.id = (SELECT max(id) FROM consent
               WHERE recipient_id = m.recipient_id AND list_id = ?1)
           WHERE m.list_id = ?2 AND c.kind = 'given' AND NOT EXISTS
             (SELECT 1 FROM consent WHERE recipient_id = m.recipient_id AND list_id = ?2)
           ORDER BY m.id LIMIT ?3`,
          [from, to, limit],
        )
        .map((row) => {
          const letterId = numberOrNull(row, 'letter_id');
          return {
            recipientId: idOf<RecipientId>(row, 'recipient_id'),
            listId: to,
            kind: oneOf(row, 'kind', consentKinds),
            how: oneOf(row, 'how', consentWays),
            wording: text(row, 'wording'),
            note: text(row, 'note'),
            at: number(row, 'at'),
            recordedBy: text(row, 'recorded_by'),
            letterId: letterId === null ? null : toId<LetterId>(letterId),
            language: oneOf(row, 'language', ['de', 'en'] as const),
          };
        }),
  };
}
