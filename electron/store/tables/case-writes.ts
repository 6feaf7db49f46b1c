import type { CaseId, ListId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { CaseTable } from '#electron/features/decide/ports.ts';
import type { CaseBook, NewCase } from '#electron/jobs/check-mailbox/ports.ts';
import type { Database } from '../database.ts';
import { number } from '../row.ts';

type Writes = CaseBook & Pick<CaseTable, 'snooze' | 'keepAddress' | 'languageOf'>;

/** What letters and the owner's word change about cases, addresses and memberships. */
export function caseWrites(db: Database): Writes {
  return {
    open: (newCase) => insert(db, newCase),
    hasOpenBounce: (addressId) =>
      db.one(
        `SELECT 1 AS known FROM decide_case WHERE address_id = ? AND kind = 'bounce' AND state <> 'done'`,
        [addressId],
      ) !== undefined,
    hasOpenProposal: (addressId, proposed) =>
      db.one(
        `SELECT 1 AS known FROM decide_case WHERE address_id = ? AND kind = 'new-address'
           AND lower(proposed_address) = lower(?) AND state <> 'done'`,
        [addressId, proposed],
      ) !== undefined,
    hasOpenRequest: (kind, address, listId) =>
      db.one(
        `SELECT 1 AS known FROM decide_case
         WHERE kind = ? AND list_id = ? AND lower(address) = lower(?) AND state <> 'done'`,
        [kind, listId, address],
      ) !== undefined,
    close: (caseId, verdict, at, recipientId) => {
      db.run(
        `UPDATE decide_case SET state = 'done', verdict = ?, settled_at = ?, later_until = NULL,
           recipient_id = coalesce(?, recipient_id) WHERE id = ?`,
        [verdict, at, recipientId, caseId],
      );
    },
    snooze: (caseId, until, at) => {
      db.run(`UPDATE decide_case SET state = 'later', later_until = ?, settled_at = ? WHERE id = ?`, [
        until === 'next-mailing' ? null : until,
        at,
        caseId,
      ]);
    },
    blockAddress: (addressId, at) => {
      db.run('UPDATE address SET blocked_at = ? WHERE id = ? AND blocked_at IS NULL', [at, addressId]);
    },
    keepAddress: (addressId, mailings) => {
      db.run('UPDATE address SET kept_mailings = ?, blocked_at = NULL WHERE id = ?', [mailings, addressId]);
    },
    languageOf: (listId) => languageOf(db, listId),
    endMembership: (recipientId, listId, at) =>
      db.run(
        `UPDATE membership SET state = 'left', since = ?, paused_until = NULL
         WHERE recipient_id = ? AND list_id = ? AND state IN ('pending', 'active', 'paused')`,
        [at, recipientId, listId],
      ).changes > 0,
  };
}

function insert(db: Database, newCase: NewCase): CaseId {
  const { lastId } = db.run(
    `INSERT INTO decide_case (kind, state, verdict, later_until, address_id, recipient_id, list_id, letter_id,
       bounce_id, name, address, quote, opened_at, settled_at, by_rule, proposed_address, proposal_proven)
     VALUES (?, ?, NULL, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)`,
    [
      newCase.kind,
      newCase.state,
      newCase.addressId,
      newCase.recipientId,
      newCase.listId,
      newCase.letterId,
      newCase.bounceId,
      newCase.name,
      newCase.address,
      newCase.quote,
      newCase.at,
      newCase.byRule ?? null,
      newCase.proposal?.address ?? null,
      newCase.proposal?.isProven === true ? 1 : 0,
    ],
  );
  return toId<CaseId>(lastId);
}

function languageOf(db: Database, listId: ListId): 'de' | 'en' {
  const row = db.one(
    `SELECT coalesce(sum(recipient.language = 'en') * 2 > count(*), 0) AS english
     FROM membership JOIN recipient ON recipient.id = membership.recipient_id
     WHERE membership.list_id = ? AND recipient.deleted_at IS NULL`,
    [listId],
  );
  return row !== undefined && number(row, 'english') !== 0 ? 'en' : 'de';
}
