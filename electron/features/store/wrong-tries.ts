import type { Fault } from '#contract/faults.ts';
import { waitAfter } from '#domain/store/unlock-wait.ts';
import type { Clock } from '../ports.ts';
import { Refusal } from '../refuse.ts';

/** Counts wrong secrets in a row, for each store by its folder, and says how long the next try must wait. */
export function wrongTries(clock: Clock) {
  const stores = new Map<string, { readonly wrong: number; readonly waitUntil: number }>();
  const of = (folder: string) => stores.get(folder) ?? { wrong: 0, waitUntil: 0 };
  return {
    waitUntil: (folder: string) => of(folder).waitUntil,
    /** @throws Refusal `store.wait` while the next try has to wait */
    requireNoWait: (folder: string) => {
      const wait = of(folder).waitUntil - clock.now();
      if (wait > 0) throw new Refusal({ code: 'store.wait', params: { waitSeconds: seconds(wait) } });
    },
    /** A refusal for a wrong secret comes back with its wait; anything else as it is. */
    count: (folder: string, error: unknown): unknown => {
      if (!(error instanceof Refusal)) return error;
      const { code } = error.fault;
      if (code !== 'store.wrong-passphrase' && code !== 'store.wrong-recovery-key') return error;
      const wrong = of(folder).wrong + 1;
      const wait = waitAfter(wrong);
      stores.set(folder, { wrong, waitUntil: wait === 0 ? 0 : clock.now() + wait });
      return new Refusal({ code, params: { waitSeconds: seconds(wait) } });
    },
    forget: (folder: string) => stores.delete(folder),
  };
}

/** Whether a refusal says that the secret was wrong, and nothing else is amiss. */
export function isWrongSecret({ code }: Fault): boolean {
  return (
    code === 'store.wrong-passphrase' ||
    code === 'store.wrong-recovery-key' ||
    code === 'store.recovery-key-typo'
  );
}

const seconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);
