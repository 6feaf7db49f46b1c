import type { Fault } from '#contract/faults.ts';
import type { NextProtection, Secret, StoreStatus } from '#contract/store.ts';
import { shortestPassphrase } from '#domain/store/unlock-wait.ts';
import type { Clock, Events, Log } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { KeyFacts, StoreKeeper } from './ports.ts';
import { wrongTries } from './wrong-tries.ts';

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
  | { readonly at: 'open'; readonly since: number; readonly by: Secret['kind'] };

export interface SessionPorts {
  readonly keeper: StoreKeeper;
  readonly clock: Clock;
  readonly events: Events;
  readonly log: Log;
}

const unprotected: KeyFacts = { protection: 'none' };

export class StoreSession {
  readonly #ports: SessionPorts;
  readonly #tries: ReturnType<typeof wrongTries>;
  #state: State = { at: 'opening' };
  #facts: KeyFacts = unprotected;
  #tornTail = false;
  /** Secrets are tried one after the other: many at once would pass the wait together. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#tries = wrongTries(ports.clock);
  }

  isOpen(): boolean {
    return this.#state.at === 'open';
  }

  /** Opens the store of this folder, making it when there is none; one behind a passphrase waits locked. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#begin());
  }

  /** Closes the screens; the engine goes on behind them. */
  lock(): void {
    if (this.isOpen()) this.#enterLock('running');
  }

  /** @throws Refusal `store.wrong-passphrase`, or `store.wait` while the next try has to wait */
  unlock(secret: Secret): Promise<void> {
    return this.#inTurn(async () => {
      const state = this.#state;
      if (state.at !== 'locked') return;
      const { behind } = state;
      if (behind === 'running') {
        await this.#verify(secret);
        this.#enter({ at: 'open', since: this.#ports.clock.now(), by: secret.kind });
      } else {
        await this.#try(() =>
          this.#opening(() => this.#ports.keeper.open(secret, behind), secret.kind, true),
        );
      }
    });
  }

  /** @throws Refusal `store.wrong-passphrase`, `store.passphrase-too-short`, or that of a failed disk */
  protect(current: Secret, next: NextProtection): Promise<void> {
    return this.#inTurn(async () => {
      await this.#verify(current);
      if (next.kind === 'passphrase' && [...next.passphrase].length < shortestPassphrase) {
        throw new Refusal({ code: 'store.passphrase-too-short', params: { least: shortestPassphrase } });
      }
      await this.#ports.keeper.protect(next);
      this.#facts = (await this.#ports.keeper.facts()) ?? this.#facts;
      this.#ports.events.changed('store');
    });
  }

  retry(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.at === 'failed') await this.#begin();
    });
  }

  /** Goes back to the generation before a damaged one, whose files are kept aside. */
  openOlder(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.at !== 'failed') return;
      if (this.#facts.protection === 'passphrase') this.#enterLock('older');
      else await this.#opening(() => this.#ports.keeper.open({ kind: 'none' }, 'older'), 'none');
    });
  }

  /** Allowed behind the lock too: what is put aside stays encrypted, and practice holds nobody's data. */
  restartPractice(): Promise<void> {
    return this.#inTurn(() =>
      this.#opening(async () => {
        await this.#ports.keeper.setAside();
        await this.#ports.keeper.create();
        this.#facts = unprotected;
        return { tornTail: false };
      }, 'none'),
    );
  }

  status(): StoreStatus {
    const { folder, practice } = this.#ports.keeper;
    const state = this.#state;
    const { protection } = this.#facts;
    switch (state.at) {
      case 'opening':
        return { state: 'opening' };
      case 'failed':
        return { state: 'failed', practice, fault: state.fault, folder, olderGeneration: state.older };
      case 'locked':
        return {
          state: 'locked',
          practice,
          organisation: this.#ports.keeper.organisation(),
          lockedAt: state.since,
          idleMinutes: null,
          protection,
          hasRecoveryKey: false,
          keychain: null,
          waitUntil: this.#tries.waitUntil(),
          folder,
        };
      case 'open':
        return {
          state: 'open',
          practice,
          folder,
          protection,
          openedBy: state.by,
          recovery: null,
          tornTail: this.#tornTail,
          openedAt: state.since,
        };
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #begin(): Promise<void> {
    const { keeper } = this.#ports;
    await this.#opening(async () => {
      const found = await keeper.facts();
      this.#facts = found ?? unprotected;
      if (found === null) await keeper.create();
      return found?.protection === 'none' ? keeper.open({ kind: 'none' }, 'newest') : { tornTail: false };
    }, 'none');
    if (this.isOpen() && this.#facts.protection === 'passphrase') this.#enterLock('newest');
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
   * While a secret is tried the lock screen stays, and a wrong one leaves the store locked as it was.
   */
  async #opening(
    work: () => Promise<{ readonly tornTail: boolean }>,
    by: Secret['kind'],
    tried = false,
  ): Promise<void> {
    const { keeper, clock, log } = this.#ports;
    if (!tried) this.#enter({ at: 'opening' });
    try {
      const { tornTail } = await work();
      this.#tornTail = tornTail;
      this.#enter({ at: 'open', since: clock.now(), by });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code } = error.fault;
      if (tried && code === 'store.wrong-passphrase') throw error;
      log.note('store.open-failed', { code });
      if (code === 'store.locked') {
        // The key slots were damaged; the ones before them want a passphrase.
        this.#facts = { protection: 'passphrase' };
        this.#enterLock('older');
      } else this.#enter({ at: 'failed', fault: error.fault, older: await keeper.hasOlder() });
    }
  }

  #verify(secret: Secret): Promise<void> {
    return this.#try(() => this.#ports.keeper.verify(secret));
  }

  /** A try at a secret: refused while it has to wait, counted when it was wrong. */
  async #try(work: () => Promise<void>): Promise<void> {
    this.#tries.requireNoWait();
    try {
      await work();
    } catch (error) {
      const counted = this.#tries.count(error);
      if (counted !== error) this.#ports.events.changed('store');
      throw counted;
    }
    this.#tries.forget();
  }
}
