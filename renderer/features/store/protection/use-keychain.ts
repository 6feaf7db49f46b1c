import { useEngine } from '#renderer/client/queries.ts';
import type { OwnProtection } from './protection-choice.tsx';

/** What the keychain of this computer says, and what is therefore chosen while the person has not chosen. */
export function useKeychain(chosen: OwnProtection | null) {
  const query = useEngine('store.keychain', {});
  const state = query.error ? 'absent' : query.data;
  const works = state === 'works';
  const fallback = works ? 'keychain' : 'passphrase';
  const selected =
    state === undefined ? chosen : chosen === 'keychain' && !works ? 'passphrase' : (chosen ?? fallback);
  return { state, selected, askAgain: () => void query.refetch() };
}
