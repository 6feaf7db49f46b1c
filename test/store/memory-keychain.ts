import type { KeychainState } from '#contract/faults.ts';
import type { Keychain } from '#electron/features/store/ports.ts';

export interface MemoryKeychain extends Keychain {
  readonly entries: Map<string, string>;
  /** From now on it answers so; what it holds stays. */
  say(state: KeychainState): void;
}

/** A keychain in memory, which can be locked, absent or hanging. The real one has its own test. */
export function memoryKeychain(): MemoryKeychain {
  const entries = new Map<string, string>();
  let state: KeychainState = 'works';
  return {
    entries,
    say: (next) => {
      state = next;
    },
    read: async (account) => {
      // A locked keyring reads as an empty one.
      if (state === 'works' || state === 'locked') {
        return { state: 'works', secret: state === 'works' ? (entries.get(account) ?? null) : null };
      }
      return { state, secret: null };
    },
    write: async (account, secret) => {
      if (state === 'works') entries.set(account, secret);
      return state;
    },
    remove: async (account) => {
      if (state === 'works') entries.delete(account);
    },
    probe: async () => state,
  };
}
