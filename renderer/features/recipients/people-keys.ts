/** What a key does wherever one is among people, besides the keys of the menu. */
export type PeopleCommand = 'add' | 'edit';

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  /** Typed into a field, where Insert and F2 mean something else. */
  readonly inText: boolean;
}

const alone: Readonly<Record<string, PeopleCommand>> = { Insert: 'add', F2: 'edit' };

/** The command of a key press, or null. */
export function peopleCommandOf({ key, shiftKey, altKey, mod, inText }: KeyPress): PeopleCommand | null {
  return altKey || mod || shiftKey || inText ? null : (alone[key] ?? null);
}
