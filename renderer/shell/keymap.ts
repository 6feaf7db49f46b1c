/** What a key does wherever the person is. */
export type KeyCommand =
  | 'decide'
  | 'mailings'
  | 'recipients'
  | 'new-mailing'
  | 'import'
  | 'search'
  | 'undo'
  | 'settings'
  | 'lock'
  | 'keys'
  | 'next-pane'
  | 'previous-pane';

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

/** Shortcuts with Ctrl or Cmd, as the list of keys shows them. */
export const shortcuts = {
  'new-mailing': 'Mod+N',
  import: 'Mod+O',
  decide: 'Mod+1',
  mailings: 'Mod+2',
  recipients: 'Mod+3',
  search: 'Mod+F',
  undo: 'Mod+Z',
  settings: 'Mod+,',
  lock: 'Mod+L',
  keys: 'Mod+/',
} as const;

const byKey: Readonly<Record<string, KeyCommand>> = {
  n: 'new-mailing',
  o: 'import',
  '1': 'decide',
  '2': 'mailings',
  '3': 'recipients',
  f: 'search',
  z: 'undo',
  ',': 'settings',
  l: 'lock',
  '/': 'keys',
};

/**
 * The command of a key press, or null. On a German keyboard `/` is typed with Shift, so Shift is
 * allowed there and nowhere else; with Shift, Ctrl+Z would mean redo.
 */
export function commandOf({ key, shiftKey, altKey, mod }: KeyPress): KeyCommand | null {
  if (key === 'F6' && !mod && !altKey) return shiftKey ? 'previous-pane' : 'next-pane';
  if (!mod || altKey) return null;
  const letter = key.toLowerCase();
  if (shiftKey && letter !== '/') return null;
  return byKey[letter] ?? null;
}
