import type { MailingRow } from '#contract/mailings.ts';
import type { MailingState } from '#domain/mailings/mailing.ts';

export const mailingFilters = ['all', 'drafts', 'scheduled', 'under-way', 'sent', 'stopped'] as const;
export type MailingFilter = (typeof mailingFilters)[number];
export type GroupName = 'now' | 'drafts' | 'sent';

export interface MailingGroup {
  readonly name: GroupName;
  readonly rows: readonly MailingRow[];
}

const groupOf: Readonly<Record<MailingState, GroupName>> = {
  draft: 'drafts',
  scheduled: 'now',
  sending: 'now',
  paused: 'now',
  sent: 'sent',
  stopped: 'sent',
};
const filterOf: Readonly<Record<MailingState, MailingFilter>> = {
  draft: 'drafts',
  scheduled: 'scheduled',
  sending: 'under-way',
  paused: 'under-way',
  sent: 'sent',
  stopped: 'stopped',
};
const order: readonly GroupName[] = ['now', 'drafts', 'sent'];

/** What was missed asks first; what waits for its time stands behind what is under way, the next one first. */
function rank({ schedule }: MailingRow): number {
  if (schedule === null) return 1;
  return schedule.missed === null ? 2 : 0;
}

function inOrder(one: MailingRow, other: MailingRow): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return one.schedule === null ? other.at - one.at : one.at - other.at;
}

/** The rows of a filter in their groups, newest first; groups without rows are left out. */
export function groupMailings(rows: readonly MailingRow[], filter: MailingFilter): readonly MailingGroup[] {
  const shown = rows.filter(({ state }) => filter === 'all' || filterOf[state] === filter).toSorted(inOrder);
  return order
    .map((name) => ({ name, rows: shown.filter(({ state }) => groupOf[state] === name) }))
    .filter((group) => group.rows.length > 0);
}

/** How many rows each filter would show. */
export function countMailings(rows: readonly MailingRow[]): Readonly<Record<MailingFilter, number>> {
  const counts = { all: rows.length, drafts: 0, scheduled: 0, 'under-way': 0, sent: 0, stopped: 0 };
  for (const { state } of rows) counts[filterOf[state]] += 1;
  return counts;
}
