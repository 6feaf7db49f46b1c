import type { Fault } from '#contract/faults.ts';
import type { NextProtection, Secret, StoreStatus } from '#contract/store.ts';
import { Refusal } from '../refuse.ts';
import { requireLongEnough } from './judge-passphrase.ts';
import type { KeyFacts, RecoverySheet, StoreKeeper, StorePlace, StorePorts } from './ports.ts';
import type { State } from './state.ts';
import { statusOf } from './status.ts';
import { isWrongSecret, wrongTries } from './wrong-tries.ts';

type Locked = Extract<State, { at: 'locked' }>;
type Opened = { readonly by: Secret['kind']; readonly tornTail: boolean };
const unprotected: KeyFacts = { protection: 'none', recoveryMadeAt: null };

export type SessionPorts = Pick<StorePorts, 'keeperAt' | 'clock' | 'events' | 'log'> & {
  /** Told whenever a store was opened, before the screens are. */
  readonly opened: (place: StorePlace, organisation: string) => Promise<void>;
};

export class StoreSession {
  readonly #ports: SessionPorts;
  readonly #tries: ReturnType<typeof wrongTries>;
  #keeper: StoreKeeper;
  #state: State = { at: 'opening' };
  #facts: KeyFacts = unprotected;
  #tornTail = false;
  /** Secrets are tried and stores changed one after the other: many tries at once would pass the wait together. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: SessionPorts, place: StorePlace) {
    this.#ports = ports;
    this.#tries = wrongTries(ports.clock);
    this.#keeper = ports.keeperAt(place);
  }

  isOpen(): boolean {
    return this.#state.at === 'open';
  }

  /** Since when the screens are open; null while they are not. */
  openSince(): number | null {
    return this.#state.at === 'open' ? this.#state.since : null;
  }

  get place(): StorePlace {
    return this.#keeper;
  }

  /** Practice without a password holds nothing that a lock would protect. */
  isUnprotectedPractice(): boolean {
    return this.#keeper.practice && this.#facts.protection === 'none';
  }

  status(): StoreStatus {
    const waitUntil = this.#tries.waitUntil(this.#keeper.folder);
    return statusOf(this.#keeper, this.#state, { facts: this.#facts, tornTail: this.#tornTail, waitUntil });
  }

  settled(): Promise<void> {
    return this.#keeper.settled();
  }

  /** Opens the store, making that of practice when there is none; one behind a passphrase waits locked. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#begin());
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#keeper.close());
  }

  /** Closes the screens; the engine goes on behind them. */
  lock(idleMinutes: number | null = null): void {
    if (this.isOpen()) this.#enterLock('running', { idleMinutes });
  }

  /** @throws Refusal for a wrong secret, or `store.wait` while the next try has to wait */
  unlock(secret: Secret): Promise<void> {
    return this.#inTurn(async () => {
      const state = this.#state;
      if (state.at !== 'locked') return;
      const { behind } = state;
      if (behind === 'running') {
        await this.#verify(secret).catch((error: unknown) => this.#stillLocked(state, error));
        this.#enter({ at: 'open', since: this.#ports.clock.now(), by: secret.kind });
      } else {
        await this.#try(() => this.#opening(behind, () => openWith(this.#keeper, secret, behind), true));
      }
    });
  }

  /** @throws Refusal for a wrong secret, `store.passphrase-too-short`, `store.keychain`, or that of a failed disk */
  protect(current: Secret, next: NextProtection): Promise<void> {
    return this.#changing(current, async () => {
      if (next.kind === 'none' && !this.#keeper.practice) {
        throw new Refusal({ code: 'call.bad-input', params: { where: 'next.kind' } });
      }
      if (next.kind === 'passphrase') requireLongEnough(next.passphrase);
      await this.#keeper.protect(next);
      // Whoever came in by the recovery key has set what they come in by from now on.
      if (this.#state.at === 'open') this.#state = { ...this.#state, by: next.kind };
    });
  }

  /** @throws Refusal for a wrong secret, `store.recovery-key-typo`, or that of a failed disk */
  changeRecoveryKey(current: Secret, sheet: RecoverySheet): Promise<void> {
    return this.#changing(current, () => this.#keeper.changeRecoveryKey(sheet));
  }

  /** @throws Refusal `store.wrong-recovery-key`, `store.recovery-key-typo` */
  checkRecoveryKey(key: string): Promise<void> {
    return this.#keeper.verify({ kind: 'recovery', key });
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
      const { protection } = this.#facts;
      if (protection === 'passphrase') this.#enterLock('older');
      else await this.#opening('older', () => openWith(this.#keeper, { kind: protection }, 'older'));
    });
  }

  /** Allowed behind the lock too: what is put aside stays encrypted, and practice holds nobody's data. */
  restartPractice(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#keeper.practice) return;
      await this.#opening('newest', async () => {
        await this.#keeper.setAside();
        await this.#keeper.create();
        this.#facts = unprotected;
        return { by: 'none', tornTail: false };
      });
    });
  }

  /** Lets go of the open store and opens another, at once where its secret is at hand. */
  switchTo(place: StorePlace, secret: Secret | null = null): Promise<void> {
    return this.#inTurn(async () => {
      const { at } = this.#state;
      if (place.folder === this.#keeper.folder && (at === 'open' || at === 'locked')) return;
      await this.#leave();
      this.#keeper = this.#ports.keeperAt(place);
      await this.#begin(secret);
    });
  }

  /**
   * Lets go of the open store, lets `put` change what lies at a place, and opens what lies there then. When `put` is
   * refused, what was open is opened again.
   */
  replaceAt(place: StorePlace, put: () => Promise<void>, secret: Secret | null): Promise<void> {
    return this.#inTurn(async () => {
      await this.#leave();
      let shown: Secret | null = null;
      try {
        await put();
        this.#keeper = this.#ports.keeperAt(place);
        shown = secret;
      } finally {
        await this.#begin(shown);
      }
    });
  }

  async #leave(): Promise<void> {
    this.#enter({ at: 'opening' });
    await this.#keeper.close().catch((error: unknown) => {
      // What was not written was refused to whoever wanted it; that store is left in any case.
      this.#ports.log.note('store.close-failed', { kind: error instanceof Error ? error.name : '' });
    });
  }

  /** What the keychain said stands beside the lock; the lock itself stays as it was. */
  #stillLocked(state: Locked, error: unknown): never {
    if (error instanceof Refusal && error.fault.code === 'store.keychain') {
      this.#enter({ ...state, keychain: error.fault.params.state });
    }
    throw error;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #changing(current: Secret, work: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await this.#verify(current);
      try {
        await work();
      } finally {
        // Also after a failure the key file alone says what opens the store.
        this.#facts = (await this.#keeper.facts().catch(() => null)) ?? this.#facts;
        this.#ports.events.changed('store');
      }
    });
  }

  async #begin(secret: Secret | null = null): Promise<void> {
    const keeper = this.#keeper;
    this.#facts = unprotected;
    await this.#opening('newest', async () => {
      const found = await keeper.facts();
      if (found === null) {
        await keeper.create();
        return { by: 'none', tornTail: false };
      }
      this.#facts = found;
      const shown = secret ?? (found.protection === 'passphrase' ? null : { kind: found.protection });
      return shown === null ? null : openWith(keeper, shown, 'newest');
    });
  }

  #enter(next: State): void {
    this.#state = next;
    this.#ports.events.changed('store');
  }

  #enterLock(
    behind: 'running' | 'newest' | 'older',
    { idleMinutes = null, keychain = null }: Partial<Pick<Locked, 'idleMinutes' | 'keychain'>> = {},
  ): void {
    this.#enter({ at: 'locked', since: this.#ports.clock.now(), behind, idleMinutes, keychain });
  }

  /**
   * Runs an opening; null waits locked for a secret. What is refused becomes the failed screen, so that the person can
   * act on it. While a secret is tried the lock screen stays, and a wrong one leaves the store locked as it was.
   */
  async #opening(
    generation: 'newest' | 'older',
    work: () => Promise<Opened | null>,
    isTry = false,
  ): Promise<void> {
    const { clock, log } = this.#ports;
    if (!isTry) this.#enter({ at: 'opening' });
    try {
      const opened = await work();
      if (opened === null) return this.#enterLock(generation);
      this.#tornTail = opened.tornTail;
      await this.#ports.opened(this.#keeper, this.#keeper.organisation());
      this.#enter({ at: 'open', since: clock.now(), by: opened.by });
    } catch (error) {
      if (!(error instanceof Refusal) || (isTry && isWrongSecret(error.fault))) throw error;
      log.note('store.open-failed', { code: error.fault.code });
      await this.#refused(error.fault, generation);
      if (isTry && error.fault.code === 'store.keychain') throw error;
    }
  }

  async #refused(fault: Fault, generation: 'newest' | 'older'): Promise<void> {
    if (fault.code === 'store.keychain') {
      this.#enterLock(generation, { keychain: fault.params.state });
    } else if (fault.code === 'store.locked') {
      // The key slots were damaged; the ones before them want a passphrase.
      this.#facts = { ...this.#facts, protection: 'passphrase' };
      this.#enterLock('older');
    } else this.#enter({ at: 'failed', fault, older: await this.#keeper.hasOlder().catch(() => false) });
  }

  #verify(secret: Secret): Promise<void> {
    return this.#try(() => this.#keeper.verify(secret));
  }

  /** A try at a secret: refused while it has to wait, counted when it was wrong. */
  async #try(work: () => Promise<void>): Promise<void> {
    const { folder } = this.#keeper;
    this.#tries.requireNoWait(folder);
    try {
      await work();
    } catch (error) {
      const counted = this.#tries.count(folder, error);
      if (counted !== error) this.#ports.events.changed('store');
      throw counted;
    }
    this.#tries.forget(folder);
  }
}

async function openWith(
  keeper: StoreKeeper,
  secret: Secret,
  generation: 'newest' | 'older',
): Promise<Opened> {
  const { tornTail } = await keeper.open(secret, generation);
  return { by: secret.kind, tornTail };
}
