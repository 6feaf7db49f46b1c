import type { decide } from '#contract/decide.ts';
import type { HandlersOf } from '#contract/define.ts';
import { awayCounted } from '#domain/decide/settle.ts';
import { suggest } from '#domain/decide/suggest.ts';
import { Refusal } from '../refuse.ts';
import type { SettlePorts } from './settle-case.ts';
import { settleCase } from './settle-case.ts';

export function decideHandlers(ports: SettlePorts): HandlersOf<typeof decide> {
  return {
    'decide.cases': ({ tab }) => {
      const now = ports.clock.now();
      return {
        counts: ports.cases.counts(now),
        rows: ports.cases.rows(tab, now),
        away: ports.cases.awaySince(now - awayCounted),
      };
    },
    'decide.case': ({ caseId }) => {
      const facts = ports.cases.facts(caseId, ports.clock.now());
      if (facts === null) throw new Refusal({ code: 'gone', params: { noun: 'case' } });
      const { kind, state, permanent, failuresInARow } = facts;
      const bounce = facts.bounce === null ? null : { ...facts.bounce, permanent };
      return { ...facts, ...suggest({ kind, done: state === 'done', bounce, failuresInARow }) };
    },
    'decide.settle': async ({ caseId, verdict }) => {
      await settleCase(ports, caseId, verdict);
      return null;
    },
  };
}
