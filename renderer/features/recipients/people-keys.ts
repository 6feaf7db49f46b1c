/** What a key does wherever one is among people. */
export type PeopleCommand = 'add' | 'enrol' | 'edit';

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  /** Typed into a field, where Insert and F2 mean something else. */
  readonly inText: boolean;
}

const withShift: Readonly<Record<string, PeopleCommand>> = { n: 'add', l: 'enrol' };
const alone: Readonly<Record<string, PeopleCommand>> = { Insert: 'add', F2: 'edit' };

/** The command of a key press, or null. */
export function peopleCommandOf({ key, shiftKey, altKey, mod, inText }: KeyPress): PeopleCommand | null {
  if (altKey) return null;
  if (mod) return shiftKey ? (withShift[key.toLowerCase()] ?? null) : null;
  return shiftKey || inText ? null : (alone[key] ?? null);
}
