import { useEffect, useEffectEvent } from 'react';
import { isMod } from '#renderer/ui/keys.ts';
import { isDialogOpen } from '#renderer/ui/open-dialog.ts';
import type { PeopleCommand } from './people-keys.ts';
import { peopleCommandOf } from './people-keys.ts';

function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea');
}

/** Listens for the keys of the people's screen, as far as `run` has something for them. They rest under a dialog. */
export function usePeopleKeys(run: Partial<Record<PeopleCommand, () => void>>): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isDialogOpen()) return;
    const { key, shiftKey, altKey } = event;
    const press = { key, shiftKey, altKey, mod: isMod(event), inText: inText(event.target) };
    const command = peopleCommandOf(press);
    const act = command === null ? undefined : run[command];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
