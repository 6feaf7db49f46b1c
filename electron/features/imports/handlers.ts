import type { HandlersOf } from '#contract/define.ts';
import type { imports } from '#contract/imports.ts';
import { choose, decide, giveConsent, mend, mendAll, setRule } from './answer-owner.ts';
import { currentPlan } from './current-plan.ts';
import { mapColumns } from './map-columns.ts';
import type { Imports } from './sessions.ts';
import { planView, rowViews, trialView } from './show-plan.ts';
import { reportFile, showReport } from './show-report.ts';
import { unreadableFile } from './unreadable-file.ts';
import type { ImportWork } from './work.ts';
import { readFile } from './read-file.ts';
import { receive } from './receive.ts';

export function importHandlers(ports: Imports, work: ImportWork): HandlersOf<typeof imports> {
  const { sessions } = ports;
  return {
    'imports.begin': (input) => ({ importId: sessions.begin(input).importId }),
    'imports.chunk': (input) => receive(ports, input),
    'imports.read': (input) => readFile(ports, input),
    'imports.map': (input) => mapColumns(ports, input),
    'imports.people': async ({ importId }) => {
      const session = sessions.get(importId);
      return planView(await currentPlan(ports, session), session);
    },
    'imports.rows': async ({ importId, part, offset, limit }) => {
      const session = sessions.get(importId);
      const plan = await currentPlan(ports, session);
      const views = rowViews(plan, session, part);
      return { total: views.length, rows: views.slice(offset, offset + limit).map((view) => view()) };
    },
    'imports.set-rule': (input) => setRule(ports, input),
    'imports.mend': (input) => mend(ports, input),
    'imports.mend-typos': (input) => mendAll(ports, input),
    'imports.decide': (input) => decide(ports, input),
    'imports.choose': (input) => choose(ports, input),
    'imports.unreadable': async ({ importId }) => {
      const session = sessions.get(importId);
      return unreadableFile(ports, session, await currentPlan(ports, session));
    },
    'imports.consent': (input) => giveConsent(ports, input),
    'imports.trial': async ({ importId }) => {
      const session = sessions.get(importId);
      return trialView(ports, await currentPlan(ports, session), session);
    },
    'imports.run': async ({ importId }) => ({ reportId: await work.run(sessions.get(importId)) }),
    'imports.reports': () => ports.imports.all(),
    'imports.report': (input) => showReport(ports, input),
    'imports.report-csv': ({ reportId }) => reportFile(ports, reportId),
    'imports.undo': ({ reportId }) => work.takeBack(reportId),
    'imports.cancel': ({ importId }) => {
      sessions.forget(importId);
      return null;
    },
  };
}
