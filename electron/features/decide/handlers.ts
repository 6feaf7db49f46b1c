import type { decide } from '#contract/decide.ts';
import { mostTogether } from '#contract/decide.ts';
import type { HandlersOf } from '#contract/define.ts';
import { codesRestUntil, wrongCountedSince } from '#domain/owners/wrong-codes.ts';
import type { CodeWatch } from './ports.ts';
import { Refusal } from '../refuse.ts';
import { clearCases, proposalFor, removeMany } from './remove-many.ts';
import type { SettlePorts } from './settle-case.ts';
import { settleCase } from './settle-case.ts';

/** So long a letter with an unproven code is shown, in milliseconds. */
const unverifiedShown = 7 * 24 * 60 * 60 * 1000;

export function decideHandlers(
  ports: SettlePorts & { readonly ownerCodes: CodeWatch },
): HandlersOf<typeof decide> {
  return {
    'decide.cases': ({ tab }) => {
      const now = ports.clock.now();
      return {
        counts: ports.cases.counts(now),
        rows: ports.cases.rows(tab, now),
      };
    },
    'decide.case': ({ caseId }) => {
      const facts = ports.cases.facts(caseId, ports.clock.now());
      if (facts === null) throw new Refusal({ code: 'gone', params: { noun: 'case' } });
      return { ...facts, ...proposalFor(facts) };
    },
    'decide.clear': () => clearCases(ports.cases, ports.clock.now(), mostTogether),
    'decide.codes': () => {
      const now = ports.clock.now();
      return {
        restUntil: codesRestUntil(ports.ownerCodes.wrongSince(wrongCountedSince(now))),
        unverified: ports.ownerCodes.unverified(now - unverifiedShown),
      };
    },
    'decide.settle': async ({ caseId, verdict, ...terms }) => {
      await settleCase(ports, caseId, verdict, terms);
      return null;
    },
    'decide.remove-many': ({ caseIds }) => removeMany(ports, caseIds),
  };
}
