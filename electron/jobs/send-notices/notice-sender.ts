import type { Aborter } from '#electron/features/aborter.ts';
import { aborter } from '#electron/features/aborter.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { NoticeMemory, Rest } from './notice-round.ts';
import { noticeRound, settleOwed } from './notice-round.ts';
import type { NoticeSendPorts } from './ports.ts';

/** The job that sends what the program writes by itself. */
export interface NoticeSender {
  /** Puts the ledger in order after whatever happened before, and begins. */
  start(): Promise<void>;
  /** A notice was queued. Rests that the account needs go on. */
  wake(): void;
  /** The account is another, or the store is well again: what made it rest no longer holds. */
  lookAgain(): void;
  /** Ends between two notices; resolves when nothing of it runs any more. */
  close(): Promise<void>;
}

/** However long nothing is due, the clock is looked at again: timers stand still while a computer sleeps. */
const longestSleep = 60_000;
/** After a store that could not be written. */
const longestRest = 60 * 60_000;

export function noticeSender(ports: NoticeSendPorts): NoticeSender {
  const stop = aborter();
  const memory: NoticeMemory = { failures: 0, owed: null };
  let changed: Aborter = aborter();
  let rest: Rest | null = null;
  let running: Promise<void> = Promise.resolve();

  const stopped = () => stop.signal.aborted || ports.power.isAsleep() || ports.copy.isOlder();
  const wake = () => {
    const before = changed;
    changed = aborter();
    before.abort();
  };

  async function work(now: number): Promise<void> {
    // What an old copy of the data calls waiting may have left long ago.
    if (ports.copy.isOlder() || ports.power.isAsleep()) return;
    if (rest === 'until-told' || (rest !== null && rest > now)) return;
    rest = null;
    try {
      const due = ports.notices.nextDue();
      if (due !== null && due <= now) await ports.store.transaction(() => ports.notices.revive(now));
      await settleOwed(ports, memory);
      if (ports.notices.nextWaiting() === null) return;
      await ports.copy.raise();
      while (rest === null && !stopped() && ports.notices.nextWaiting() !== null)
        rest = await noticeRound(ports, memory, stop.signal);
      await ports.copy.raise();
    } catch (error) {
      rest = ports.clock.now() + longestRest;
      const code = error instanceof Refusal ? error.fault.code : 'unexpected';
      ports.log.note('send-notices.stuck', { code });
    }
  }

  async function loop(): Promise<void> {
    await ports.copy.looked();
    while (!stop.signal.aborted) {
      const { signal } = changed;
      await work(ports.clock.now());
      if (stop.signal.aborted) break;
      await sleep(ports, rest, signal);
    }
    await settleOwed(ports, memory).catch(() => undefined);
  }

  return {
    start: async () => {
      await ports.store.transaction(() => ports.notices.recover(ports.clock.now()));
      running = loop();
    },
    wake,
    lookAgain: () => {
      rest = null;
      memory.failures = 0;
      wake();
    },
    close: async () => {
      stop.abort();
      wake();
      await running;
    },
  };
}

/** Until there may be something to do, or something changes. With nothing planned no timer runs at all. */
async function sleep(
  { notices, clock, copy }: NoticeSendPorts,
  rest: Rest | null,
  changes: Signal,
): Promise<void> {
  const due = rest === 'until-told' ? null : (rest ?? notices.nextDue());
  const moment = copy.isOlder() ? clock.now() + longestSleep : due;
  if (changes.aborted) return;
  if (moment !== null) {
    await clock.wait(Math.min(longestSleep, Math.max(1, moment - clock.now())), changes);
    return;
  }
  await new Promise<void>((resolve) => {
    changes.addEventListener('abort', resolve, { once: true });
  });
}
