import type { MailingId } from '#domain/ids.ts';
import type { MissedReason } from '#domain/mailings/schedule.ts';
import type { Aborter } from '#electron/features/aborter.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { CopyWatch } from '#electron/features/copies/ports.ts';
import type { Timetable } from '#electron/features/mailings/handlers.ts';
import type { MailingRecord } from '#electron/features/mailings/ports.ts';
import type { Turning } from '#electron/features/mailings/send.ts';
import type { StartPorts } from '#electron/features/mailings/start-scheduled.ts';
import { startScheduled, whyRefused } from '#electron/features/mailings/start-scheduled.ts';
import type { Log } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';

export interface ScheduledPorts extends StartPorts {
  readonly log: Log;
  readonly copy: Pick<CopyWatch, 'isOlder' | 'looked'>;
}

/** The job that lets scheduled mailings leave at their time. */
export interface ScheduledSender extends Timetable {
  start(): void;
  /** Resolves when nothing of it runs any more. */
  close(): Promise<void>;
}

/** However far the time is, the clock is looked at again: computers sleep, clocks are set, timers reach 24 days. */
const longestSleep = 60_000;

export function scheduledSender(ports: ScheduledPorts): ScheduledSender {
  const stop = aborter();
  const turning: Turning = new Set();
  const held = new Map<MailingId, MissedReason>();
  let changed: Aborter = aborter();
  let running: Promise<void> = Promise.resolve();

  const wake = () => {
    const before = changed;
    changed = aborter();
    before.abort();
  };

  async function look(record: MailingRecord): Promise<void> {
    const before = held.get(record.id) ?? null;
    const why = await startScheduled(ports, turning, record, before)
      .then((looked) => (looked.kind === 'waits' ? looked.why : null))
      .catch(whyRefused);
    if (why === null) held.delete(record.id);
    else held.set(record.id, why);
  }

  async function loop(): Promise<void> {
    // Whether these data are an old copy has to be known first.
    await ports.copy.looked();
    while (!stop.signal.aborted) {
      const { signal } = changed;
      for (const record of waiting(ports)) {
        if (stop.signal.aborted) return;
        await look(record).catch((error: unknown) => {
          ports.log.note('send-scheduled.failed', { error: error instanceof Error ? error.name : 'unknown' });
        });
      }
      await sleep(ports, signal);
    }
  }

  return {
    turning,
    wake,
    start: () => {
      running = loop();
    },
    close: async () => {
      stop.abort();
      wake();
      await running;
    },
  };
}

function waiting({ mailings }: ScheduledPorts): readonly MailingRecord[] {
  return mailings.scheduled().filter(({ schedule }) => schedule?.missed === null);
}

/** Until the next time, a change, or the next look at the clock. With nothing scheduled no timer runs at all. */
async function sleep(ports: ScheduledPorts, changes: Signal): Promise<void> {
  if (changes.aborted) return;
  const [first] = waiting(ports);
  if (first?.schedule) {
    const left = first.schedule.at - ports.clock.now();
    // What is due already is waited for: it is looked at again in a while.
    await ports.clock.wait(left > 0 ? Math.min(longestSleep, left) : longestSleep, changes);
    return;
  }
  await new Promise<void>((resolve) => {
    changes.addEventListener('abort', resolve, { once: true });
  });
}
