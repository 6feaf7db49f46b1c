import type { KeychainState } from '#contract/store.ts';
import type { Clock } from '../ports.ts';
import type { Keychain } from './ports.ts';

/** An answer is good for a minute: asking may put a question of the system before the person. */
const goodFor = 60_000;

/** Asks the keychain of this computer whether it keeps what it is given. */
export function keychainAsker(keychain: Pick<Keychain, 'probe'>, clock: Clock): () => Promise<KeychainState> {
  let asked: { readonly at: number; readonly answer: Promise<KeychainState> } | null = null;
  return () => {
    const now = clock.now();
    if (asked === null || now - asked.at >= goodFor || now < asked.at) {
      asked = { at: now, answer: keychain.probe() };
    }
    return asked.answer;
  };
}
