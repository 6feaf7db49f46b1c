import type { CaseDetail } from '#contract/decide.ts';
import { brakeWindow, brakes } from '#domain/bounces/removal-brake.ts';
import type { Database, Row } from '../database.ts';
import { number, oneOf, text } from '../row.ts';

/** So many names are shown; the rest is counted. */
const mostNames = 12;

/**
 * Why the owner is asked about an address although its lists remove by themselves, and whom the rule had taken off in
 * the same mailing, or from the same list within a day, and still are; null for every other case.
 */
export function brakeOf(db: Database, row: Row): CaseDetail['brake'] {
  const cause = row['by_rule'];
  if (cause === null || cause === 'removed') return null;
  const removed = db.all(
    `SELECT found.name, found.address, count(*) OVER () AS total FROM decide_case AS found
     JOIN bounce ON bounce.id = found.bounce_id JOIN delivery ON delivery.id = bounce.delivery_id
     JOIN bounce AS braked ON braked.id = ?1 JOIN delivery AS mailed ON mailed.id = braked.delivery_id
     WHERE found.by_rule = 'removed' AND found.verdict = 'removed-by-rule' AND (delivery.mailing_id = mailed.mailing_id
       OR (found.list_id = ?2 AND abs(bounce.at - braked.at) < ${String(brakeWindow)}))
     ORDER BY found.id LIMIT ${String(mostNames)}`,
    [row['bounce_id'] ?? null, number(row, 'list_id')],
  );
  return {
    cause: oneOf(row, 'by_rule', brakes),
    removed: removed.map((found) => text(found, 'name') || text(found, 'address')),
    removedCount: removed[0] === undefined ? 0 : number(removed[0], 'total'),
  };
}
