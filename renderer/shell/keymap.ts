import type { CommandId } from '#contract/commands.ts';
import { commandIds, commands } from '#contract/commands.ts';

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

const pressed = ({ key, shiftKey, mod }: Omit<KeyPress, 'altKey'>): string =>
  `${mod ? 'Mod+' : ''}${shiftKey ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;

const byKeys: ReadonlyMap<string, CommandId> = new Map(
  commandIds.flatMap((id): [string, CommandId][] => {
    const { keys, heard } = commands[id];
    return keys === null || heard === 'place' ? [] : [[keys, id]];
  }),
);

/**
 * The command of a key press that the window hears on every screen, or null. On a German keyboard `/` is typed with
 * Shift, so Shift is allowed there and nowhere else; with Shift, Ctrl+Z would mean redo.
 */
export function commandOf({ key, shiftKey, altKey, mod }: KeyPress): CommandId | null {
  if (altKey) return null;
  return byKeys.get(pressed({ key, shiftKey: shiftKey && key !== '/', mod })) ?? null;
}
