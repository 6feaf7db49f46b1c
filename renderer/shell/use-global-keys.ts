import { useEffect, useEffectEvent } from 'react';
import { isMod } from '#renderer/ui/keys.ts';
import type { KeyCommand } from './keymap.ts';
import { commandOf } from './keymap.ts';

function inText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLTextAreaElement || isTextInput(target);
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

const isOpenDialog = () => document.querySelector('[role=dialog],[role=alertdialog]') !== null;

/** The search field of the screen in view, or null when it has none. */
function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('main [data-search]');
}

/** Moves the focus to the next of sidebar and panes, round and round. */
function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + step + panes.length) % panes.length];
  const target =
    pane?.tabIndex === 0 ? pane : pane?.querySelector<HTMLElement>('a,button:enabled,input,[tabindex="0"]');
  target?.focus();
}

/** Listens for the keys that work everywhere. While a dialog is open they rest; undo rests in text fields. */
export function useGlobalKeys(run: (command: KeyCommand) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = commandOf({ ...pressOf(event), mod: isMod(event) });
    if (command === null || isOpenDialog()) return;
    if (command === 'undo' && inText(event.target)) return;
    if (command === 'search') {
      const field = searchField();
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    event.preventDefault();
    if (command === 'next-pane') focusPane(1);
    else if (command === 'previous-pane') focusPane(-1);
    else run(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** F6 alone, for a screen that has the whole window to itself. */
export function usePaneKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isOpenDialog()) return;
      const command = commandOf({ ...pressOf(event), mod: isMod(event) });
      if (command !== 'next-pane' && command !== 'previous-pane') return;
      event.preventDefault();
      focusPane(command === 'next-pane' ? 1 : -1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function pressOf({ key, shiftKey, altKey }: KeyboardEvent) {
  return { key, shiftKey, altKey };
}
