import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import type { CommandId } from '#contract/commands.ts';
import { commandIds, isCommandId } from '#contract/commands.ts';
import type { CommandBoard } from './command-board.ts';
import { createCommandBoard } from './command-board.ts';

const BoardContext = createContext(createCommandBoard());

/** The board of this window. */
export function useCommandBoard(): CommandBoard {
  return useContext(BoardContext);
}

/** What commands do on this screen; null: it cannot be done now. */
type CommandsHere = Readonly<Partial<Record<CommandId, (() => void) | null>>>;

/** Offers commands while the caller is on screen, by menu and keys alike. */
export function useCommandsHere(acts: CommandsHere): void {
  const board = useCommandBoard();
  const run = useEffectEvent((id: CommandId) => acts[id]?.());
  const here = commandIds.filter((id) => typeof acts[id] === 'function').join(' ');
  useEffect(() => {
    const leave = here
      .split(' ')
      .filter(isCommandId)
      .map((id) => board.offer(id, () => run(id)));
    return () => leave.forEach((each) => each());
  }, [board, here]);
}
