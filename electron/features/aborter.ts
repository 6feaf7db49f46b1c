import type { Signal } from './signal.ts';

/** A signal and the hand on it. */
export interface Aborter {
  readonly signal: Signal;
  abort(): void;
}

/** What a platform's AbortController does, for rooms that know no platform. */
export function aborter(): Aborter {
  const listeners = new Map<() => void, boolean>();
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_type, listener, options) => {
        listeners.set(listener, options?.once ?? false);
      },
      removeEventListener: (_type, listener) => {
        listeners.delete(listener);
      },
    },
    abort() {
      if (aborted) return;
      aborted = true;
      for (const [listener, once] of listeners) {
        if (once) listeners.delete(listener);
        listener();
      }
    },
  };
}
