import type { ReportGroup, ReportPerson } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import type { ReportTable } from '#electron/features/mailings/ports.ts';
import { sentCopyTable } from './sent-copies.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, numberOrNull, text } from '../row.ts';

/** The first letter of a kind for each delivery: two out-of-office replies are one person away. */
function byLetter(kind: 'auto-reply' | 'leave' | 'answer'): string {
  return `SELECT d.name, d.address, min(letter.at) AS at, letter.kind AS reason, '' AS reply, 'none' AS decision
    FROM delivery d JOIN letter ON letter.delivery_id = d.id
    WHERE d.mailing_id = ?1 AND letter.kind = '${kind}' GROUP BY d.id`;
}

function byState(states: string): string {
  return `SELECT name, address, at, state AS reason, reply, 'none' AS decision FROM delivery
    WHERE mailing_id = ?1 AND state IN (${states})`;
}

const returned = `SELECT d.name, d.address, min(b.at) AS at, b.reason, b.diagnostic AS reply, coalesce((
      SELECT CASE c.state WHEN 'done' THEN CASE c.verdict WHEN 'remove' THEN 'removed' WHEN 'keep' THEN 'kept'
        WHEN 'removed-by-rule' THEN 'removed-by-rule' ELSE 'none' END
        ELSE c.state END
      FROM decide_case c JOIN bounce same ON same.id = c.bounce_id
      WHERE same.delivery_id = d.id ORDER BY c.id DESC LIMIT 1), 'none') AS decision
    FROM delivery d JOIN bounce b ON b.delivery_id = d.id
    WHERE d.mailing_id = ?1 AND b.action = 'failed' AND b.identity <> 'answer' GROUP BY d.id`;

const groups: Readonly<Record<ReportGroup, string>> = {
  accepted: byState("'accepted'"),
  refused: byState("'refused', 'gave-up', 'unsendable'"),
  unclear: byState("'unclear'"),
  cancelled: byState("'cancelled'"),
  returned,
  'out-of-office': byLetter('auto-reply'),
  left: byLetter('leave'),
  answers: byLetter('answer'),
};
const decisions: readonly ReportPerson['decision'][] = [
  'open',
  'later',
  'removed',
  'removed-by-rule',
  'kept',
  'none',
];

/** What came back after a mailing. */
export function mailingReportTable(db: Database): ReportTable {
  return {
    sentCopy: (mailingId) => sentCopyTable(db).get(mailingId),
    tallies: () => tallies(db),
    size: (mailingId, group) => {
      const row = db.one(`SELECT count(*) AS total FROM (${groups[group]})`, [mailingId]);
      return row === undefined ? 0 : number(row, 'total');
    },
    people: (mailingId, group, { offset, limit }) =>
      db
        .all(`${groups[group]} ORDER BY at, address LIMIT ?2 OFFSET ?3`, [mailingId, limit, offset])
        .map(personOf),
    checkedAt: () =>
      numberOrNull(
        // Of whole looks only; folders have rows of their own.
        db.one(`SELECT max(checked_at) AS at FROM mailbox_cursor WHERE folder = ''`) ?? { at: null },
        'at',
      ),
  };
}

function personOf(row: Row): ReportPerson {
  const decision = text(row, 'decision');
  return {
    name: text(row, 'name'),
    address: text(row, 'address'),
    at: number(row, 'at'),
    reason: text(row, 'reason'),
    reply: text(row, 'reply'),
    decision: decisions.find((word) => word === decision) ?? 'none',
  };
}

function tallies(db: Database): ReturnType<ReportTable['tallies']> {
  const rows = db.all(
    `SELECT d.mailing_id, count(DISTINCT CASE WHEN what = 'returned' THEN d.id END) AS returned,
       count(DISTINCT CASE WHEN what = 'answer' THEN d.id END) AS answers
     FROM (SELECT delivery_id, 'returned' AS what FROM bounce
         WHERE action = 'failed' AND identity <> 'answer' AND delivery_id IS NOT NULL
       UNION ALL SELECT delivery_id, 'answer' FROM letter WHERE kind = 'answer' AND delivery_id IS NOT NULL)
       JOIN delivery d ON d.id = delivery_id GROUP BY d.mailing_id`,
  );
  return new Map(
    rows.map((row) => [
      idOf<MailingId>(row, 'mailing_id'),
      { returned: number(row, 'returned'), answers: number(row, 'answers') },
    ]),
  );
}
