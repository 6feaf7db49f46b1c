import { waitAfter } from '#domain/store/unlock-wait.ts';
import type { Clock } from '../ports.ts';
import { Refusal } from '../refuse.ts';

/** Counts wrong secrets in a row and says how long the next try must wait. */
export function wrongTries(clock: Clock) {
  let wrong = 0;
  let waitUntil = 0;
  return {
    waitUntil: () => waitUntil,
    /** @throws Refusal `store.wait` while the next try has to wait */
    requireNoWait: () => {
      const wait = waitUntil - clock.now();
      if (wait > 0) throw new Refusal({ code: 'store.wait', params: { waitSeconds: seconds(wait) } });
    },
    /** A refusal for a wrong secret comes back with its wait; anything else as it is. */
    count: (error: unknown): unknown => {
      if (!(error instanceof Refusal) || error.fault.code !== 'store.wrong-passphrase') return error;
      wrong += 1;
      const wait = waitAfter(wrong);
      waitUntil = wait === 0 ? 0 : clock.now() + wait;
      return new Refusal({ code: error.fault.code, params: { waitSeconds: seconds(wait) } });
    },
    forget: () => {
      wrong = 0;
      waitUntil = 0;
    },
  };
}

const seconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);
