import type { Fault } from '#contract/faults.ts';
import type { Protection, Secret } from '#contract/store.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { KeyFacts, StoreKeeper, StorePlace } from '#electron/features/store/ports.ts';
import { StoreSession } from '#electron/features/store/session.ts';

export interface Start {
  /** What opens the store; without it there is none yet. */
  readonly protection?: Protection;
  readonly passphrase?: string;
  readonly recoveryKey?: string;
  /** Why the newest generation does not open. */
  readonly broken?: Fault;
  readonly practice?: boolean;
}

export const words = (passphrase: string) => ({ kind: 'passphrase', passphrase }) as const;

/** A keeper in memory, for the session's own rules: the store has its own tests. */
export function memorySession(start: Start = {}) {
  const place: StorePlace = { folder: 'practice', practice: start.practice ?? true };
  const calls: string[] = [];
  let keychain: Fault | null = null;
  let now = 0;
  const keeper = memoryKeeper(place, start, calls, () => keychain);
  const session = new StoreSession(
    {
      keeperAt: (other) =>
        other.folder === place.folder ? keeper : memoryKeeper(other, {}, calls, () => null),
      clock: { now: () => now, wait: async () => undefined },
      events: { changed: () => undefined },
      log: { note: () => undefined },
      opened: async ({ folder }) => {
        calls.push(`opened ${folder}`);
      },
    },
    place,
  );
  return {
    session,
    calls,
    later: (milliseconds: number) => (now += milliseconds),
    keychainSays: (fault: Fault | null) => {
      keychain = fault;
    },
  };
}

function memoryKeeper(
  place: StorePlace,
  start: Start,
  calls: string[],
  keychain: () => Fault | null,
): StoreKeeper {
  let facts: KeyFacts | null = start.protection
    ? { protection: start.protection, recoveryMadeAt: start.recoveryKey === undefined ? null : 5 }
    : null;
  let passphrase = start.passphrase ?? '';
  const check = (secret: Secret) => {
    const refusal = keychain();
    if (secret.kind === 'keychain' && refusal !== null) throw new Refusal(refusal);
    if (secret.kind === 'recovery' && secret.key !== start.recoveryKey)
      throw wrong('store.wrong-recovery-key');
    const isWrong = secret.kind !== 'passphrase' || secret.passphrase !== passphrase;
    if (facts?.protection === 'passphrase' && secret.kind !== 'recovery' && isWrong) {
      throw wrong('store.wrong-passphrase');
    }
  };
  return {
    ...place,
    facts: async () => facts,
    create: async () => {
      calls.push('create');
      facts = { protection: 'none', recoveryMadeAt: null };
    },
    open: async (secret, generation) => {
      check(secret);
      calls.push(`open ${generation}`);
      if (generation === 'newest' && start.broken !== undefined) throw new Refusal(start.broken);
      return { tornTail: false };
    },
    hasOlder: async () => true,
    verify: async (secret) => check(secret),
    protect: async (next) => {
      passphrase = next.kind === 'passphrase' ? next.passphrase : '';
      facts = { protection: next.kind, recoveryMadeAt: facts?.recoveryMadeAt ?? null };
    },
    changeRecoveryKey: async ({ createdAt }) => {
      facts = { protection: facts?.protection ?? 'none', recoveryMadeAt: createdAt };
    },
    recoveryKeepers: () => ['Nadja Berger'],
    setAside: async () => {
      calls.push('set aside');
      facts = null;
    },
    organisation: () => 'Musterverein',
    settled: async () => undefined,
    close: async () => {
      calls.push(`close ${place.folder}`);
    },
  };
}

function wrong(code: 'store.wrong-passphrase' | 'store.wrong-recovery-key'): Refusal {
  return new Refusal({ code, params: { waitSeconds: 0 } });
}
