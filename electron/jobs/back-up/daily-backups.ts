import type { Backups } from '#electron/features/backup/backups.ts';
import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import { aborter } from '#electron/features/aborter.ts';

/** How often the job asks whether a backup is due, in milliseconds. */
const tick = 60_000;

/** Makes the daily backup whenever one is due while the program runs. */
export function dailyBackups(backups: Backups, clock: Clock) {
  let running: { readonly stopper: ReturnType<typeof aborter>; readonly ended: Promise<void> } | null = null;
  return {
    start(): void {
      if (running !== null) return;
      const stopper = aborter();
      running = { stopper, ended: everyTick(backups, clock, stopper.signal) };
    },
    /** Resolves when a backup that is being made lies there. */
    async stop(): Promise<void> {
      running?.stopper.abort();
      await running?.ended;
      running = null;
    },
  };
}

async function everyTick(backups: Backups, clock: Clock, signal: Signal): Promise<void> {
  while (!signal.aborted) {
    // A failure is shown in the plan and tried again later.
    if (backups.isDue()) await backups.make(null, 'daily').catch(() => undefined);
    await clock.wait(tick, signal);
  }
}
