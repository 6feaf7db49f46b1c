import type { ClearCase } from '#contract/decide.ts';
import type { CaseId } from '#domain/ids.ts';
import { suggest } from '#domain/decide/suggest.ts';
import { performInside } from '../acts/perform.ts';
import type { CaseFacts, CaseTable, CaseToSettle } from './ports.ts';
import type { SettlePorts } from './settle-case.ts';

/** What the evidence of a case speaks for. */
export function proposalFor({ kind, state, permanent, failuresInARow, proposal, ...facts }: CaseFacts) {
  const bounce = facts.bounce === null ? null : { ...facts.bounce, permanent };
  const brake = facts.brake?.cause ?? null;
  return suggest({ kind, done: state === 'done', bounce, failuresInARow, brake, proposal });
}

/** Open cases of returned mail whose evidence speaks for removing the address, at most so many. */
export function clearCases(cases: CaseTable, now: number, most: number): readonly ClearCase[] {
  return cases
    .rows('bounces', now)
    .slice(0, most)
    .flatMap(({ id, name, address, cause, list }) => {
      const facts = cases.facts(id, now);
      if (facts === null) return [];
      const { suggestion, confidence } = proposalFor(facts);
      return suggestion === 'remove' ? [{ id, name, address, cause, list, confidence }] : [];
    });
}

/**
 * Removes the addresses of these cases as one act, with one undo for all. Those that were settled meanwhile, or are not
 * about returned mail, are passed over. Resolves to how many were removed, once durable.
 */
export async function removeMany(ports: SettlePorts, caseIds: readonly CaseId[]): Promise<number> {
  const removed = await ports.store.transaction(() => {
    const open = [...new Set(caseIds)].flatMap((caseId) => {
      const found = ports.cases.toSettle(caseId);
      return found === null || found.done || found.kind !== 'bounce' ? [] : [{ caseId, found }];
    });
    const [first] = open;
    if (first === undefined) return 0;
    performInside(ports, describe(first.found, open.length), () => {
      for (const { caseId, found } of open) remove(ports, caseId, found);
    });
    return open.length;
  });
  if (removed === 0) return 0;
  ports.events.changed('decide');
  for (const topic of ['letters', 'acts', 'recipients', 'lists'] as const) ports.events.changed(topic);
  return removed;
}

function describe({ name, address }: CaseToSettle, count: number) {
  const params = { name: name || address };
  return count === 1
    ? ({ kind: 'bounce-removed', params } as const)
    : ({ kind: 'bounces-removed', params: { ...params, count } } as const);
}

function remove({ cases, clock }: SettlePorts, caseId: CaseId, found: CaseToSettle): void {
  const at = clock.now();
  if (found.addressId !== null) cases.blockAddress(found.addressId, at);
  cases.close(caseId, 'remove', at, found.recipientId);
}
