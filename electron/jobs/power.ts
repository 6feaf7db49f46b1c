import { aborter } from '#electron/features/aborter.ts';
import type { Aborter } from '#electron/features/aborter.ts';
import type { Clock } from '#electron/features/ports.ts';

/** What the computer says of itself: it falls asleep, is awake again, lives on its battery or on mains. */
export type PowerEvent = 'suspend' | 'resume' | 'on-battery' | 'on-ac';

/** How it stands with the computer, as jobs ask. */
export interface Power {
  /** It is about to fall asleep, or asleep: no letter is begun, and connections are let go of. */
  isAsleep(): boolean;
  isOnBattery(): boolean;
}

export interface PowerSource extends Power {
  take(event: PowerEvent): void;
  /** Calls back after each event that changed anything. */
  follow(listener: (event: PowerEvent) => void): () => void;
  close(): void;
}

/**
 * A computer falls asleep within seconds. Where it is still at work so much later, in milliseconds, its waking up was
 * never told, or it did not fall asleep after all.
 */
const longestFallingAsleep = 60_000;

/** Keeps what the host tells of the computer's power. */
export function powerSource({ wait }: Pick<Clock, 'wait'>): PowerSource {
  const listeners = new Set<(event: PowerEvent) => void>();
  let falling: Aborter | null = null;
  let onBattery = false;

  const tell = (event: PowerEvent) => {
    for (const listener of listeners) listener(event);
  };
  const wakeUp = () => {
    falling?.abort();
    falling = null;
    tell('resume');
  };
  const fallAsleep = () => {
    const mine = aborter();
    falling = mine;
    tell('suspend');
    void wait(longestFallingAsleep, mine.signal).then(() => {
      if (!mine.signal.aborted) wakeUp();
    });
  };

  return {
    isAsleep: () => falling !== null,
    isOnBattery: () => onBattery,
    take: (event) => {
      if (event === 'suspend') {
        if (falling === null) fallAsleep();
        return;
      }
      // Told also where the falling asleep was not: some computers name only their waking up.
      if (event === 'resume') {
        wakeUp();
        return;
      }
      if (onBattery === (event === 'on-battery')) return;
      onBattery = event === 'on-battery';
      tell(event);
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      falling?.abort();
      falling = null;
    },
  };
}
