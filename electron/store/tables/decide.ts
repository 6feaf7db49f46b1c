import type { CaseRow, DecideTab, PastDelivery } from '#contract/decide.ts';
import type { BounceIdentity } from '#domain/bounces/bounce.ts';
import { bounceReasons } from '#domain/bounces/bounce.ts';
import type { CaseKind, CaseState, Verdict } from '#domain/decide/case.ts';
import { awayCounted, historyShown } from '#domain/decide/settle.ts';
import type { AddressId, CaseId, DeliveryId, LetterId, ListId, RecipientId } from '#domain/ids.ts';
import { isContactField } from '#domain/recipients/contact-field.ts';
import type { CaseFacts, CaseTable } from '#electron/features/decide/ports.ts';
import type { CaseBook } from '#electron/jobs/check-mailbox/ports.ts';
import type { Database, Row } from '../database.ts';
import { flag, idOf, number, numberOrNull, oneOf, text, textOrNull } from '../row.ts';
import { failuresInARow } from './bounces.ts';
import { brakeOf } from './braked-case.ts';
import { caseWrites } from './case-writes.ts';

const kinds: readonly CaseKind[] = ['bounce', 'join', 'leave', 'new-address'];
const states: readonly CaseState[] = ['open', 'later', 'done'];
const verdicts: readonly Verdict[] = [
  'remove',
  'removed-by-rule',
  'keep',
  'admit',
  'reject',
  'left',
  'change',
];
const identities: readonly BounceIdentity[] = [
  'token',
  'envelope-id',
  'message-id',
  'answer',
  'address',
  'none',
];
const mostRows = 2000;

/** Each takes `now` as its first parameter: a snoozed case is open again from its date on, without anybody writing that down. */
const dueAgain = `(found.state = 'later' AND coalesce(found.later_until <= ?1, EXISTS (
  SELECT 1 FROM mailing JOIN mailing_list ON mailing_list.mailing_id = mailing.id
  WHERE mailing_list.list_id = found.list_id AND mailing.started_at > found.settled_at)))`;
const unsettled = `(found.state = 'open' OR ${dueAgain})`;
/** Who joins or leaves a deleted list can wait until it is brought back; an address concerns every list. */
const waits = `(${unsettled} AND (found.kind IN ('bounce', 'new-address')
  OR found.list_id IN (SELECT id FROM list WHERE deleted_at IS NULL)))`;
const tabs: Readonly<Record<DecideTab, string>> = {
  all: waits,
  bounces: `${waits} AND found.kind = 'bounce'`,
  joins: `${waits} AND found.kind = 'join'`,
  // Leaving needs no word of the owner: it is shown for a while, already done.
  leaves: `found.kind = 'leave' AND (${waits} OR (found.verdict = 'left' AND found.settled_at > ?1 - ${String(awayCounted)}))`,
  done: `(found.state = 'done' OR (found.state = 'later' AND NOT ${dueAgain}))
    AND coalesce(found.settled_at, found.opened_at) > ?1 - ${String(historyShown)}`,
};
const shown = `SELECT found.*, list.name AS list,
  CASE WHEN ${dueAgain} THEN 'open' ELSE found.state END AS shown_state,
  coalesce(bounce.reason, found.kind) AS cause, coalesce(bounce.permanent, 0) AS permanent
  FROM decide_case AS found JOIN list ON list.id = found.list_id LEFT JOIN bounce ON bounce.id = found.bounce_id`;
const order = `ORDER BY coalesce(bounce.permanent, 0) DESC, found.kind, cause, found.opened_at DESC, found.id DESC`;
const newestDone = 'ORDER BY coalesce(found.settled_at, found.opened_at) DESC, found.id DESC';

export function decideTable(db: Database): CaseTable & CaseBook {
  return {
    counts: (now) => ({
      all: countOf(db, 'all', now),
      bounces: countOf(db, 'bounces', now),
      joins: countOf(db, 'joins', now),
      leaves: countOf(db, 'leaves', now),
      done: countOf(db, 'done', now),
    }),
    rows: (tab, now) =>
      db
        .all(`${shown} WHERE ${tabs[tab]} ${tab === 'done' ? newestDone : order} LIMIT ${String(mostRows)}`, [
          now,
        ])
        .map(rowOf),
    facts: (caseId, now) => {
      const row = db.one(`${shown} WHERE found.id = ?2`, [now, caseId]);
      return row === undefined ? null : factsOf(db, row);
    },
    toSettle: (caseId) => {
      const row = db.one(
        `SELECT found.*, list.name AS list FROM decide_case AS found JOIN list ON list.id = found.list_id
         WHERE found.id = ?`,
        [caseId],
      );
      if (row === undefined) return null;
      return {
        kind: oneOf(row, 'kind', kinds),
        done: text(row, 'state') === 'done',
        addressId: idOrNull<AddressId>(row, 'address_id'),
        recipientId: idOrNull<RecipientId>(row, 'recipient_id'),
        listId: idOf<ListId>(row, 'list_id'),
        list: text(row, 'list'),
        letterId: idOf<LetterId>(row, 'letter_id'),
        name: text(row, 'name'),
        address: text(row, 'address'),
        proposal: proposalOf(row),
      };
    },
    ...caseWrites(db),
  };
}

function countOf(db: Database, tab: DecideTab, now: number): number {
  const row = db.one(
    `SELECT count(*) AS total FROM decide_case AS found WHERE ${tabs[tab]} AND ?1 IS NOT NULL`,
    [now],
  );
  return row === undefined ? 0 : number(row, 'total');
}

function rowOf(row: Row): CaseRow {
  return {
    id: idOf<CaseId>(row, 'id'),
    kind: oneOf(row, 'kind', kinds),
    state: oneOf(row, 'shown_state', states),
    verdict: row['verdict'] === null ? null : oneOf(row, 'verdict', verdicts),
    cause: oneOf(row, 'cause', [...bounceReasons, 'join', 'leave', 'new-address'] as const),
    permanent: flag(row, 'permanent'),
    name: text(row, 'name'),
    address: text(row, 'address'),
    list: text(row, 'list'),
    quote: text(row, 'quote'),
    at: number(row, 'opened_at'),
    settledAt: numberOrNull(row, 'settled_at'),
    laterUntil: numberOrNull(row, 'later_until'),
    proposal: proposalOf(row),
  };
}

function proposalOf(row: Row): CaseRow['proposal'] {
  const address = textOrNull(row, 'proposed_address');
  return address === null ? null : { address, isProven: flag(row, 'proposal_proven') };
}

function factsOf(db: Database, row: Row): CaseFacts {
  const addressId = idOrNull<AddressId>(row, 'address_id');
  const recipientId = idOrNull<RecipientId>(row, 'recipient_id');
  const bounce = bounceOf(db, row);
  const failures = addressId === null || bounce === null ? 0 : failuresInARow(db, addressId, null);
  return {
    ...rowOf(row),
    recipientId,
    listId: idOf<ListId>(row, 'list_id'),
    letterId: idOf<LetterId>(row, 'letter_id'),
    ...mailingOf(db, row),
    past: addressId === null ? [] : pastOf(db, addressId),
    failuresInARow: failures,
    bounce,
    brake: brakeOf(db, row),
    household: addressId === null ? [] : householdOf(db, addressId, recipientId),
    groups: recipientId === null ? [] : groupsOf(db, recipientId),
    ways: recipientId === null ? [] : waysTo(db, recipientId),
    settledBy: settledBy(db, row),
  };
}

function bounceOf(db: Database, row: Row): CaseFacts['bounce'] {
  const found = db.one(
    'SELECT reason, status, diagnostic, reported_by, identity, final_address FROM bounce WHERE id = ?',
    [row['bounce_id'] ?? null],
  );
  if (found === undefined) return null;
  return {
    reason: oneOf(found, 'reason', bounceReasons),
    status: text(found, 'status'),
    diagnostic: text(found, 'diagnostic'),
    reportedBy: text(found, 'reported_by'),
    identity: oneOf(found, 'identity', identities),
    finalAddress: textOrNull(found, 'final_address'),
  };
}

function mailingOf(db: Database, row: Row): Pick<CaseFacts, 'deliveryId' | 'mailingSubject'> {
  const found = db.one(
    `SELECT delivery.id AS delivery_id, mailing.subject FROM letter JOIN delivery ON delivery.id = letter.delivery_id
     JOIN mailing ON mailing.id = delivery.mailing_id WHERE letter.id = ?`,
    [row['letter_id'] ?? null],
  );
  if (found === undefined) return { deliveryId: null, mailingSubject: null };
  return { deliveryId: idOf<DeliveryId>(found, 'delivery_id'), mailingSubject: text(found, 'subject') };
}

function pastOf(db: Database, addressId: AddressId): readonly PastDelivery[] {
  return db
    .all(
      `SELECT mailing.subject, delivery.at, CASE
         WHEN EXISTS (SELECT 1 FROM bounce WHERE bounce.delivery_id = delivery.id AND action = 'failed'
           AND identity IN ('token', 'envelope-id', 'message-id')) THEN 'returned'
         WHEN delivery.state IN ('accepted', 'unclear') THEN delivery.state
         WHEN delivery.state IN ('refused', 'gave-up') THEN 'refused'
         WHEN delivery.state IN ('cancelled', 'unsendable') THEN 'cancelled' ELSE 'waiting' END AS result
       FROM delivery JOIN mailing ON mailing.id = delivery.mailing_id
       WHERE delivery.address_id = ? ORDER BY delivery.id DESC LIMIT 6`,
      [addressId],
    )
    .map((row) => ({
      subject: text(row, 'subject'),
      at: number(row, 'at'),
      result: oneOf(row, 'result', [
        'accepted',
        'refused',
        'returned',
        'unclear',
        'waiting',
        'cancelled',
      ] as const),
    }))
    .toReversed();
}

function settledBy(db: Database, row: Row): CaseFacts['settledBy'] {
  const found = db.one(
    `SELECT t.by, t.origin FROM act_change c JOIN act t ON t.id = c.act_id
     WHERE c.table_name = 'decide_case' AND c.row_id = ? AND t.undone_at IS NULL AND c.after ->> 'state' = 'done'
     ORDER BY t.id DESC LIMIT 1`,
    [row['id'] ?? null],
  );
  if (found === undefined) return null;
  return { name: text(found, 'by'), byMail: text(found, 'origin') === 'letter' };
}

function householdOf(db: Database, addressId: AddressId, but: RecipientId | null): readonly string[] {
  return db
    .all(
      `SELECT trim(given_name || ' ' || family_name) AS name FROM recipient
       WHERE address_id = ? AND deleted_at IS NULL AND id <> ? ORDER BY sort_key, id LIMIT 50`,
      [addressId, but ?? 0],
    )
    .map((row) => text(row, 'name'));
}

function groupsOf(db: Database, recipientId: RecipientId): readonly string[] {
  return db
    .all(
      `SELECT person_group.name FROM recipient_group JOIN person_group ON person_group.id = recipient_group.group_id
       WHERE recipient_group.recipient_id = ? ORDER BY person_group.name`,
      [recipientId],
    )
    .map((row) => text(row, 'name'));
}

function waysTo(db: Database, recipientId: RecipientId): CaseFacts['ways'] {
  return db
    .all(
      `SELECT own_field.name, recipient_field.value FROM recipient_field
       JOIN own_field ON own_field.id = recipient_field.field_id
       WHERE recipient_field.recipient_id = ? AND own_field.deleted_at IS NULL AND own_field.kind IN ('text', 'number')
       ORDER BY own_field.position, own_field.id`,
      [recipientId],
    )
    .map((row) => ({ label: text(row, 'name'), value: text(row, 'value') }))
    .filter(({ label }) => isContactField(label));
}

function idOrNull<T extends AddressId | RecipientId>(row: Row, column: string): T | null {
  return row[column] === null ? null : idOf<T>(row, column);
}
