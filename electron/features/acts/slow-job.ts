import type { JobView } from '#contract/jobs.ts';
import type { Clock } from '../ports.ts';
import type { WorkReports } from './ports.ts';

/** Shown on the board of jobs only when it takes so long, in milliseconds. */
const quiet = 1_000;

interface SlowJob {
  /** Aborted when somebody cancels it on the board. */
  readonly signal: { readonly aborted: boolean };
  readonly progress: (done: number) => void;
  /** It is over, however it ended. */
  readonly over: () => void;
}

/** Work over many things that gets a card with its progress and a way to cancel it once it takes over a second. */
export function slowJob(
  ports: { readonly clock: Pick<Clock, 'now'>; readonly jobs: WorkReports },
  job: Omit<Extract<JobView, { kind: 'change-people' | 'undo' }>, 'done'>,
): SlowJob {
  const started = ports.clock.now();
  const signal = { aborted: false };
  let shown = false;
  return {
    signal,
    progress: (done) => {
      if (!shown && ports.clock.now() - started < quiet) return;
      shown = true;
      ports.jobs.report(job.id, { ...job, done }, () => {
        signal.aborted = true;
      });
    },
    over: () => {
      if (shown) ports.jobs.report(job.id, null);
    },
  };
}
