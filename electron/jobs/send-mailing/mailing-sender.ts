import type { Sending } from '#electron/features/mailings/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { Aborter } from '#electron/features/aborter.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { JobSource } from '../job-board.ts';
import { forecastOf, pauseJob, viewOf } from './job-card.ts';
import { pauseOldCopy } from './old-copy.ts';
import { paceKeeper } from './pace.ts';
import type { SendPorts } from './ports.ts';
import { progressEvents } from './progress-events.ts';
import { recoverAfterStart } from './recover.ts';
import { sendingRounds } from './rounds.ts';

/** The job that sends mailings, one after the other. */
export interface MailingSender extends Sending, JobSource {
  /** Puts the ledger in order after whatever happened before, and goes on with what was under way. */
  start(): Promise<void>;
  /** The account is another or may send more, or the computer falls asleep or woke up: what made it rest no longer holds. */
  lookAgain(): void;
  /** Ends between two letters; resolves when nothing of it runs any more. */
  close(): Promise<void>;
}

/** However long nothing is due, the clock is looked at again: timers stand still while a computer sleeps. */
const longestSleep = 60_000;

export function mailingSender(ports: SendPorts): MailingSender {
  const stop = aborter();
  let changed: Aborter = aborter();
  let running: Promise<void> = Promise.resolve();
  const rounds = sendingRounds(
    {
      ...ports,
      pace: paceKeeper(ports.clock, ports.submission.perSecond, ports.submission.mostConnections),
      changes: () => changed.signal,
      progress: progressEvents(ports),
    },
    stop.signal,
  );

  const wake = () => {
    const before = changed;
    changed = aborter();
    before.abort();
  };

  async function loop(): Promise<void> {
    await ports.copy.looked();
    while (!stop.signal.aborted) {
      const { signal } = changed;
      const now = ports.clock.now();
      const busy = await rounds.round(now);
      if (ports.copy.isOlder()) await pauseOldCopy(ports);
      if (!busy) await sleep(ports, rounds.nextMoment(now), signal);
    }
    await rounds.settleOwed();
  }

  return {
    perSecond: ports.submission.perSecond,
    wake,
    lookAgain: () => {
      rounds.forgetRest();
      wake();
    },
    awaitsLook: () => ports.firstLook.isAwaited(),
    waitsUntil: (now) => ports.budget.allowance(now).nextAt,
    ...forecastOf(ports),
    isStuck: (mailingId) => rounds.isStuck(mailingId),
    release: (mailingId) => rounds.release(mailingId),
    start: async () => {
      await recoverAfterStart(ports);
      running = loop();
    },
    close: async () => {
      stop.abort();
      wake();
      await running;
    },
    views: () => ports.mailings.underWay().map((record) => viewOf(ports, record, rounds.isStuck(record.id))),
    cancel: async (jobId) => {
      const mine = await pauseJob(ports, jobId);
      wake();
      return mine;
    },
  };
}

/** Until something is due or changes. With nothing due no timer runs at all. */
async function sleep({ clock }: SendPorts, next: number, changes: Signal): Promise<void> {
  if (changes.aborted) return;
  if (next !== Infinity) {
    await clock.wait(Math.min(longestSleep, Math.max(1, next - clock.now())), changes);
    return;
  }
  await new Promise<void>((resolve) => {
    changes.addEventListener('abort', resolve, { once: true });
  });
}
