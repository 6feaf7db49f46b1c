import { useSpellKeys } from './keys.ts';

/** Names a shortcut beside what it does. Screen readers get it from `aria-keyshortcuts` of the control instead. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const spell = useSpellKeys();
  return <kbd aria-hidden="true">{spell(keys)}</kbd>;
}
