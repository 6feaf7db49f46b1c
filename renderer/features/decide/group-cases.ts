import type { CaseRow } from '#contract/decide.ts';

const order = [
  'no-such-mailbox',
  'no-such-domain',
  'mailbox-disabled',
  'forwarding',
  'policy',
  'spam',
  'too-big',
  'mailbox-full',
  'server-trouble',
  'not-reachable',
  'unknown',
  'passing',
  'new-address',
  'join',
  'leave',
] as const;
export type CauseGroup = (typeof order)[number];

/** Cards under one heading: a plain cause, or, once decided, the day of the decision. */
export type CaseGroup = { readonly rows: readonly CaseRow[] } & (
  | { readonly kind: 'cause'; readonly key: CauseGroup }
  | { readonly kind: 'day'; readonly key: string }
);

/** Temporary failures stand together: what they have in common matters more than how they differ. */
function causeGroupOf(row: CaseRow): CauseGroup {
  return row.kind === 'bounce' && !row.permanent ? 'passing' : row.cause;
}

/** Groups open cards by plain cause, the clearest causes first; inside a group the engine's order stands. */
export function groupByCause(rows: readonly CaseRow[]): readonly CaseGroup[] {
  return order
    .map((key) => ({ key, kind: 'cause' as const, rows: rows.filter((row) => causeGroupOf(row) === key) }))
    .filter((group) => group.rows.length > 0);
}

/** Groups settled cards under the day that `dayOf` names, in the engine's order. */
export function groupByDay(rows: readonly CaseRow[], dayOf: (at: number) => string): readonly CaseGroup[] {
  const days = new Map<string, CaseRow[]>();
  for (const row of rows) {
    const day = dayOf(row.settledAt ?? row.at);
    const before = days.get(day);
    if (before === undefined) days.set(day, [row]);
    else before.push(row);
  }
  return [...days].map(([key, dayRows]) => ({ kind: 'day', key, rows: dayRows }));
}
