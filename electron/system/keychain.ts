import type { Keychain } from '#electron/features/store/ports.ts';

/** What of keytar is used; a test stands in for it. */
export interface Passwords {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

interface Options {
  /** Rejects where this computer has none: without libsecret, keytar throws as it is loaded. */
  readonly load?: () => Promise<Passwords>;
  /** Milliseconds until a call counts as hanging. */
  readonly patience?: number;
  readonly service?: string;
}

type KeychainState = Awaited<ReturnType<Keychain['probe']>>;
type Outcome<T> = { readonly state: 'works'; readonly value: T } | { readonly state: Failed };
type Failed = Exclude<KeychainState, 'works' | 'missing'>;

const probeAccount = 'probe';

async function keytar(): Promise<Passwords> {
  const { default: loaded } = await import('keytar');
  return loaded;
}

/**
 * The keychain of this computer: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux. Nothing
 * is asked of it before the first call. A call that hangs (on Linux for 25 s where the service cannot be started) is
 * left alone, and until it has ended every other is answered `hanging` at once: each would hold a thread of the pool
 * that reads and writes files.
 */
export function systemKeychain({
  load = keytar,
  patience = 5000,
  service = 'Rundpost',
}: Options = {}): Keychain {
  let hanging = 0;

  async function ask<T>(work: (passwords: Passwords) => Promise<T>): Promise<Outcome<T>> {
    if (hanging > 0) return { state: 'hanging' };
    const passwords = await load().catch(() => null);
    if (passwords === null) return { state: 'absent' };
    const answer = work(passwords).then(
      (value): Outcome<T> => ({ state: 'works', value }),
      (error: unknown): Outcome<T> => ({ state: failureOf(error) }),
    );
    return within(answer, patience, () => {
      hanging += 1;
      void answer.finally(() => {
        hanging -= 1;
      });
    });
  }

  const write = async (account: string, secret: string): Promise<KeychainState> =>
    (await ask((passwords) => passwords.setPassword(service, account, secret))).state;
  const read = async (account: string) => {
    const outcome = await ask((passwords) => passwords.getPassword(service, account));
    return { state: outcome.state, secret: outcome.state === 'works' ? outcome.value : null };
  };
  const remove = async (account: string): Promise<void> => {
    await ask((passwords) => passwords.deletePassword(service, account));
  };
  return {
    read,
    write,
    remove,
    probe: async () => {
      const kept = await write(probeAccount, probeAccount);
      if (kept !== 'works') return kept;
      const { state, secret } = await read(probeAccount);
      if (state !== 'works') return state;
      await remove(probeAccount);
      // What was taken and cannot be read is a keychain that is closed.
      return secret === probeAccount ? 'works' : 'locked';
    },
  };
}

async function within<T>(
  answer: Promise<Outcome<T>>,
  patience: number,
  hangs: () => void,
): Promise<Outcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => {
      hangs();
      resolve({ state: 'hanging' });
    }, patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What the systems say, by their words: libsecret and D-Bus on Linux, the Security framework on macOS. Anything else is
 * taken for a keychain that is there and does not let us in.
 */
function failureOf(error: unknown): Failed {
  const words = error instanceof Error ? error.message : '';
  if (/timeout was reached|timed? ?out/i.test(words)) return 'hanging';
  const none =
    /autolaunch|not provided by any|cannot spawn|could not connect|no such file|object does not exist|no such interface|not activatable/i;
  return none.test(words) ? 'absent' : 'locked';
}
