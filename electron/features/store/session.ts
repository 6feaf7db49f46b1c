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

export class StoreSession {
  readonly #ports: SessionPorts;
  #state: State = { at: 'opening' };
  #kind: LockKind = 'random';
  #tornTail = false;
  #wrongTries = 0;
  #waitUntil = 0;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  isOpen(): boolean {
    return this.#state.at === 'open';
  }

  /** Opens the store of this folder, making it when there is none; one behind a passphrase waits locked. */
  async start(): Promise<void> {
    const { keeper } = this.#ports;
    await this.#opening(async () => {
      const found = await keeper.lockKind();
      this.#kind = found ?? 'random';
      if (found === null) await keeper.create();
      return found === 'random' ? keeper.open(null, 'newest') : { tornTail: false };
    });
    if (this.isOpen() && this.#kind === 'passphrase') this.#enterLock('newest');
  }

  /** Closes the screens; the engine goes on behind them. */
  lock(): void {
    if (this.isOpen()) this.#enterLock('running');
  }

  /** @throws Refusal `store.wrong-passphrase`, or `store.wait` while the next try has to wait */
  async unlock(passphrase: string | null): Promise<void> {
    const { keeper, clock } = this.#ports;
    const state = this.#state;
    if (state.at !== 'locked') return;
    const wait = this.#waitUntil - clock.now();
    if (wait > 0) throw new Refusal({ code: 'store.wait', params: { waitSeconds: Math.ceil(wait / 1000) } });
    const { behind } = state;
    if (behind === 'running') {
      if (this.#kind === 'passphrase') await this.#verify(passphrase ?? '');
      this.#enter({ at: 'open', since: clock.now() });
    } else {
      await this.#opening(
        () => keeper.open(passphrase ?? '', behind),
        (error) => this.#countWrongTry(error),
      );
    }
    this.#wrongTries = 0;
    this.#waitUntil = 0;
  }

  /** @throws Refusal `store.wrong-passphrase`, `store.passphrase-too-short`, or that of a failed disk */
  async setPassphrase(current: string | null, next: string | null): Promise<void> {
    if (this.#kind === 'passphrase') await this.#verify(current ?? '');
    if (next !== null && [...next].length < shortestPassphrase) {
      throw new Refusal({ code: 'store.passphrase-too-short', params: { least: shortestPassphrase } });
    }
    await this.#ports.keeper.rewrap(next);
    this.#kind = next === null ? 'random' : 'passphrase';
    this.#ports.events.changed('store');
  }

  async retry(): Promise<void> {
    if (this.#state.at === 'failed') await this.start();
  }

  /** Goes back to the generation before a damaged one, whose files are kept aside. */
  async openOlder(): Promise<void> {
    if (this.#state.at !== 'failed') return;
    if (this.#kind === 'passphrase') this.#enterLock('older');
    else await this.#opening(() => this.#ports.keeper.open(null, 'older'));
  }

  /** Allowed behind the lock too: what is put aside stays encrypted, and practice holds nobody's data. */
  async restartPractice(): Promise<void> {
    await this.#opening(async () => {
      await this.#ports.keeper.setAside();
      await this.#ports.keeper.create();
      this.#kind = 'random';
      return { tornTail: false };
    });
  }

  status(): StoreStatus {
    const { folder } = this.#ports.keeper;
    const state = this.#state;
    switch (state.at) {
      case 'opening':
        return { state: 'opening' };
      case 'failed':
        return { state: 'failed', fault: state.fault, folder, olderGeneration: state.older };
      case 'locked':
        return {
          state: 'locked',
          organisation: this.#ports.keeper.organisation(),
          lockedAt: state.since,
          needsPassphrase: this.#kind === 'passphrase',
          waitUntil: this.#waitUntil,
          folder,
        };
      case 'open':
        return {
          state: 'open',
          practice: true,
          folder,
          hasPassphrase: this.#kind === 'passphrase',
          tornTail: this.#tornTail,
          openedAt: state.since,
        };
    }
  }

  #enter(next: State): void {
    this.#state = next;
    this.#ports.events.changed('store');
  }

  #enterLock(behind: 'running' | 'newest' | 'older'): void {
    this.#enter({ at: 'locked', since: this.#ports.clock.now(), behind });
  }

  /**
   * Runs an opening; what is refused becomes the failed screen, so that the person can act on it.
   * While a passphrase is tried the lock screen stays, and a wrong one leaves the store locked as it was.
   */
  async #opening(
    work: () => Promise<{ readonly tornTail: boolean }>,
    wrongPassphrase?: (error: Refusal) => never,
  ): Promise<void> {
    const { keeper, clock, log } = this.#ports;
    if (wrongPassphrase === undefined) this.#enter({ at: 'opening' });
    try {
      const { tornTail } = await work();
      this.#tornTail = tornTail;
      this.#enter({ at: 'open', since: clock.now() });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code } = error.fault;
      if (code === 'store.wrong-passphrase') wrongPassphrase?.(error);
      log.note('store.open-failed', { code });
      if (code === 'store.locked') {
        // The key slots were damaged; the ones before them want a passphrase.
        this.#kind = 'passphrase';
        this.#enterLock('older');
      } else this.#enter({ at: 'failed', fault: error.fault, older: await keeper.hasOlder() });
    }
  }

  async #verify(passphrase: string): Promise<void> {
    await this.#ports.keeper.verify(passphrase).catch((error: unknown) => this.#countWrongTry(error));
  }

  /** Counts a wrong passphrase and says how long the next try must wait. */
  #countWrongTry(error: unknown): never {
    if (error instanceof Refusal && error.fault.code === 'store.wrong-passphrase') {
      this.#wrongTries += 1;
      const wait = waitAfter(this.#wrongTries);
      this.#waitUntil = wait === 0 ? 0 : this.#ports.clock.now() + wait;
      this.#ports.events.changed('store');
      throw new Refusal({ code: 'store.wrong-passphrase', params: { waitSeconds: Math.ceil(wait / 1000) } });
    }
    throw error;
  }
}
