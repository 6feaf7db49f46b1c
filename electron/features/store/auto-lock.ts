import type { Clock } from '../ports.ts';
import type { Signal } from '../signal.ts';

export interface AutoLockPorts {
  readonly clock: Clock;
  /** Minutes without anybody at the keyboard; 0 never locks. */
  readonly minutes: () => number;
  /** Since when the screens are open; null while they are not. */
  readonly openSince: () => number | null;
  readonly lock: (idleMinutes: number) => void;
}

/** However far the moment is, the clock is looked at again: timers stand still while a computer sleeps. */
const longestWait = 10_000;

/** Closes the screens when nobody was at the keyboard for some minutes. What the engine does goes on. */
export function autoLock({ clock, minutes, openSince, lock }: AutoLockPorts) {
  let lastActive = 0;
  let opened: number | null = null;
  const idle = (since: number): number => {
    const now = clock.now();
    if (since !== opened) lastActive = Math.max(lastActive, since);
    opened = since;
    // A clock that was set back must not keep the screens open until it has caught up.
    lastActive = Math.min(lastActive, now);
    return now - lastActive;
  };
  return {
    noteActivity: () => {
      lastActive = clock.now();
    },
    /** Runs until the signal aborts. */
    run: async (signal: Signal): Promise<void> => {
      while (!signal.aborted) {
        const since = openSince();
        const limit = minutes() * 60_000;
        const left = since === null || limit === 0 ? longestWait : limit - idle(since);
        if (left <= 0) lock(minutes());
        await clock.wait(Math.max(1, Math.min(longestWait, left)), signal);
      }
    },
  };
}
