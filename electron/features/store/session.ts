import type { Fault } from '#contract/faults.ts';
import type { StoreStatus } from '#contract/store.ts';
import { shortestPassphrase, waitAfter } from '#domain/store/unlock-wait.ts';
import type { Clock, Events, Log } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { LockKind, StoreKeeper } from './ports.ts';

/**
 * Where the store stands, as seen from the screens:
 *
 * opening -> open <-> locked
 *    |  ^--------------+      (at a start with a passphrase: opening -> locked -> open)
 *    v
 *  failed -> opening (retry, the generation before, or practice afresh)
 *
 * Locking closes the screens only: once open, the engine goes on behind them.
 */
type State =
  | { readonly at: 'opening' }
  | { readonly at: 'failed'; readonly fault: Fault; readonly older: boolean }
  | {
      readonly at: 'locked';
      readonly since: number;
      /** Whether the engine runs behind the lock; otherwise which generation unlocking opens. */
      readonly behind: 'running' | 'newest' | 'older';
    }
  | { readonly at: 'open'; readonly since: number };

export interface SessionPorts {
  readonly keeper: StoreKeeper;
  readonly clock: Clock;
  readonly events: Events;
  readonly log: Log;
}

export type StoreSession = ReturnType<typeof storeSession>;

export function storeSession(ports: SessionPorts) {
  const { keeper, clock, events } = ports;
  let state: State = { at: 'opening' };
  let kind: LockKind = 'random';
  let tornTail = false;
  let wrongTries = 0;
  let waitUntil = 0;

  const enter = (next: State) => {
    state = next;
    events.changed('store');
  };

  /**
   * Runs an opening; what is refused becomes the failed screen, so that the person can act on it.
   * While a passphrase is tried the lock screen stays, and a wrong one leaves the store locked as it was.
   */
  async function opening(
    work: () => Promise<{ readonly tornTail: boolean }>,
    wrongPassphrase?: (error: Refusal) => never,
  ) {
    if (wrongPassphrase === undefined) enter({ at: 'opening' });
    try {
      ({ tornTail } = await work());
      enter({ at: 'open', since: clock.now() });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (wrongPassphrase !== undefined && error.fault.code === 'store.wrong-passphrase') {
        wrongPassphrase(error);
      }
      ports.log.note('store.open-failed', { code: error.fault.code });
      if (error.fault.code === 'store.locked') {
        // The key slots were damaged; the ones before them want a passphrase.
        kind = 'passphrase';
        return lock('older');
      }
      enter({ at: 'failed', fault: error.fault, older: await keeper.hasOlder() });
    }
  }

  const lock = (behind: 'running' | 'newest' | 'older') =>
    enter({ at: 'locked', since: clock.now(), behind });

  async function start() {
    await opening(async () => {
      const found = await keeper.lockKind();
      kind = found ?? 'random';
      if (found === null) await keeper.create();
      return found === 'random' ? keeper.open(null, 'newest') : { tornTail: false };
    });
    if (state.at === 'open' && kind === 'passphrase') lock('newest');
  }

  /** Counts a wrong passphrase and says how long the next try must wait. */
  function countWrongTry(error: unknown): never {
    if (error instanceof Refusal && error.fault.code === 'store.wrong-passphrase') {
      wrongTries += 1;
      const wait = waitAfter(wrongTries);
      waitUntil = wait === 0 ? 0 : clock.now() + wait;
      events.changed('store');
      throw new Refusal({ code: 'store.wrong-passphrase', params: { waitSeconds: Math.ceil(wait / 1000) } });
    }
    throw error;
  }

  async function unlock(passphrase: string | null) {
    if (state.at !== 'locked') return;
    const wait = waitUntil - clock.now();
    if (wait > 0) throw new Refusal({ code: 'store.wait', params: { waitSeconds: Math.ceil(wait / 1000) } });
    const { behind } = state;
    if (behind !== 'running') await opening(() => keeper.open(passphrase ?? '', behind), countWrongTry);
    else {
      if (kind === 'passphrase') await keeper.verify(passphrase ?? '').catch(countWrongTry);
      enter({ at: 'open', since: clock.now() });
    }
    wrongTries = 0;
    waitUntil = 0;
  }

  async function setPassphrase(current: string | null, next: string | null) {
    if (kind === 'passphrase') await keeper.verify(current ?? '').catch(countWrongTry);
    if (next !== null && [...next].length < shortestPassphrase) {
      throw new Refusal({ code: 'store.passphrase-too-short', params: { least: shortestPassphrase } });
    }
    await keeper.rewrap(next);
    kind = next === null ? 'random' : 'passphrase';
    events.changed('store');
  }

  function status(): StoreStatus {
    const { folder } = keeper;
    switch (state.at) {
      case 'opening':
        return { state: 'opening' };
      case 'failed':
        return { state: 'failed', fault: state.fault, folder, olderGeneration: state.older };
      case 'locked':
        return {
          state: 'locked',
          organisation: keeper.organisation(),
          lockedAt: state.since,
          needsPassphrase: kind === 'passphrase',
          waitUntil,
          folder,
        };
      case 'open':
        return {
          state: 'open',
          practice: true,
          folder,
          hasPassphrase: kind === 'passphrase',
          tornTail,
          openedAt: state.since,
        };
    }
  }

  return {
    status,
    isOpen: () => state.at === 'open',
    start,
    lock: () => {
      if (state.at === 'open') lock('running');
    },
    unlock,
    setPassphrase,
    retry: async () => {
      if (state.at === 'failed') await start();
    },
    openOlder: async () => {
      if (state.at !== 'failed') return;
      if (kind === 'passphrase') lock('older');
      else await opening(() => keeper.open(null, 'older'));
    },
    /** Allowed behind the lock too: what is put aside stays encrypted, and practice holds nobody's data. */
    restartPractice: () =>
      opening(async () => {
        await keeper.setAside();
        await keeper.create();
        kind = 'random';
        return { tornTail: false };
      }),
  };
}
