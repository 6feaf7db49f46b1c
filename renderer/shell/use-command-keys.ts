import { useEffect, useEffectEvent } from 'react';
import { useCommandBoard } from '#renderer/client/commands-here.ts';
import { isMod } from '#renderer/ui/keys.ts';
import { isDialogOpen } from '#renderer/ui/open-dialog.ts';
import { commandOf } from './keymap.ts';
import { isText } from './perform.ts';

/** Hears the keys of commands on every screen. While a dialog is open they rest; undo rests in text fields. */
export function useCommandKeys(): void {
  const board = useCommandBoard();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, shiftKey, altKey } = event;
    const command = commandOf({ key, shiftKey, altKey, mod: isMod(event) });
    if (command === null || isDialogOpen()) return;
    if (command === 'undo' && isText(event.target)) return;
    if (board.act(command)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
