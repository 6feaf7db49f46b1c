import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import { needsOwner } from '#domain/accounts/connection-problem.ts';
import type { Aborter } from '#electron/features/aborter.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import { waitAfter } from './check-memory.ts';
import type { Cursor, MailboxWatch } from './ports.ts';

/** A connection that lived so long counts as a good one, in milliseconds. */
const steady = 60_000;
const pause = 1500;

export interface WatchPorts {
  readonly watch: MailboxWatch;
  readonly clock: Clock;
  /** Whether the mailbox answered at the last look; only then is it listened to. */
  readonly answers: () => boolean;
  readonly news: () => void;
  /** How far the last look got. */
  readonly cursors: () => readonly Cursor[];
  /** Only the owner can mend this. */
  readonly refused: (problem: ConnectionProblem) => void;
}

export interface Watching {
  readonly ended: Promise<void>;
  /** Ends the connection there is and begins anew, at once. */
  again(): void;
}

/** Keeps one connection that hears of new letters at once; one that breaks is made anew after 1 to 30 minutes. */
export function keepWatch(ports: WatchPorts, stop: Signal): Watching {
  let round: Aborter = aborter();
  let times = 0;
  stop.addEventListener('abort', () => {
    round.abort();
  });

  async function listen(): Promise<void> {
    const { signal } = round;
    const began = ports.clock.now();
    const problem = await ports.watch.listen(signal, ports.news, ports.cursors);
    if (signal.aborted) return;
    times = ports.clock.now() - began >= steady ? 1 : times + 1;
    if (problem !== null && needsOwner(problem)) ports.refused(problem);
    else await ports.clock.wait(waitAfter(times), signal);
  }

  async function loop(): Promise<void> {
    while (!stop.aborted) {
      if (ports.answers()) await listen();
      else await ports.clock.wait(pause, round.signal);
    }
  }

  return {
    ended: loop(),
    again: () => {
      const before = round;
      round = aborter();
      times = 0;
      before.abort();
    },
  };
}
