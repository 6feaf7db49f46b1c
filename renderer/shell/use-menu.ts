import { useEffect } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { useCommandBoard } from '#renderer/client/commands-here.ts';
import { useWire } from '#renderer/client/engine.tsx';
import { useEngine } from '#renderer/client/queries.ts';
import { isCommandEvent, isMailingEvent } from '#renderer/client/wire.ts';
import { isDialogOpen, useDialogOpen } from '#renderer/ui/open-dialog.ts';
import { actingNow, perform } from './perform.ts';

/** Does what is chosen in the menu of the desktop, and tells the menu what acts now. */
export function useMenu(): void {
  const board = useCommandBoard();
  const wire = useWire();
  const hasMenu = useEngine('desktop.abilities', {}).data?.menu === true;
  const isCovered = useDialogOpen();

  useEffect(
    () =>
      wire.onEvent((event) => {
        if (isCommandEvent(event)) perform(board, event.command);
        // Behind the lock it is where one arrives after unlocking; under a dialog one stays.
        if (isMailingEvent(event) && !isDialogOpen()) navigate(`/mailings/${event.mailing}/send`);
      }),
    [wire, board],
  );

  useEffect(() => {
    if (!hasMenu) return undefined;
    let told = '';
    let frame = 0;
    const tell = () => {
      const enabled = [...actingNow(board)];
      if (enabled.join() === told) return;
      told = enabled.join();
      void wire.call('desktop.commands-here', { enabled });
    };
    // A screen that comes or goes changes many offers at once: they are told together.
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tell);
    };
    const stop = board.onChange(soon);
    document.addEventListener('focusin', soon);
    document.addEventListener('focusout', soon);
    tell();
    return () => {
      stop();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', soon);
      document.removeEventListener('focusout', soon);
    };
  }, [board, wire, hasMenu, isCovered]);
}
