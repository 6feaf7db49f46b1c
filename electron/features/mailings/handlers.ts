import type { HandlersOf } from '#contract/define.ts';
import type { mailings } from '#contract/mailings.ts';
import { showAudience } from './audience.ts';
import { checkMailing } from './check.ts';
import { pauseMailing, resumeMailing, settleUnclear, stopMailing } from './control.ts';
import { createDraft, discardDraft, duplicateMailing, saveDraft, showDraft } from './draft.ts';
import { exportPeople } from './export-people.ts';
import { allFields } from './fields.ts';
import { noteOpened } from './note-opened.ts';
import type { MailingPorts } from './ports.ts';
import { previewMailing } from './preview.ts';
import { showLog, showProgress } from './progress.ts';
import { showReport, showReportPeople } from './report.ts';
import { allMailings } from './rows.ts';
import { scheduleMailing, unscheduleMailing } from './schedule.ts';
import type { Turning } from './send.ts';
import { sendMailing, takeBack } from './send.ts';

/** The job that lets scheduled mailings leave, as the handlers know it. */
export interface Timetable {
  readonly turning: Turning;
  /** Times changed. */
  wake(): void;
}

export function mailingHandlers(ports: MailingPorts, timetable: Timetable): HandlersOf<typeof mailings> {
  const { turning } = timetable;
  const done = (work: Promise<void>) => work.then(() => null);
  const timed = (work: Promise<void>) =>
    work.then(() => {
      timetable.wake();
      return null;
    });
  return {
    'mailings.all': ({ search }) => allMailings(ports, search),
    'mailings.create': ({ language }) => createDraft(ports, language),
    'mailings.duplicate': ({ mailingId }) => duplicateMailing(ports, mailingId),
    'mailings.discard': ({ mailingId }) => done(discardDraft(ports, mailingId)),
    'mailings.get': ({ mailingId }) => showDraft(ports, mailingId),
    'mailings.note-opened': ({ mailingId }) => done(noteOpened(ports, mailingId)),
    'mailings.save': (input) => saveDraft(ports, input),
    'mailings.fields': () => allFields(ports),
    'mailings.preview': (input) => previewMailing(ports, input),
    'mailings.check': async ({ mailingId }) => (await checkMailing(ports, mailingId)).check,
    'mailings.audience': (input) => showAudience(ports, input),
    'mailings.send': ({ mailingId, people }) => done(sendMailing(ports, turning, mailingId, people)),
    'mailings.schedule': (input) => timed(scheduleMailing(ports, input)),
    'mailings.unschedule': ({ mailingId }) => timed(unscheduleMailing(ports, mailingId)),
    'mailings.take-back': ({ mailingId }) => done(takeBack(ports, turning, mailingId)),
    'mailings.pause': ({ mailingId }) => done(pauseMailing(ports, mailingId)),
    'mailings.resume': ({ mailingId }) => done(resumeMailing(ports, mailingId)),
    'mailings.stop': ({ mailingId }) => done(stopMailing(ports, mailingId)),
    'mailings.progress': ({ mailingId }) => showProgress(ports, mailingId),
    'mailings.log': (input) => showLog(ports, input),
    'mailings.settle-unclear': (input) => done(settleUnclear(ports, input)),
    'mailings.report': ({ mailingId }) => showReport(ports, mailingId),
    'mailings.report-people': (input) => showReportPeople(ports, input),
    'mailings.export-people': (input) => exportPeople(ports, input),
  };
}
