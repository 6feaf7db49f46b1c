import type { CommandId } from '#contract/commands.ts';
import { commandIds } from '#contract/commands.ts';

type Act = () => void;

/** Which commands act in the window now. Whoever shows something offers what can be done with it while it is there. */
export interface CommandBoard {
  /** Offers a command until the returned function is called. Of several offers the last one acts. */
  offer(id: CommandId, act: Act): () => void;
  /** The commands on offer, in the order of the contract. */
  offered(): readonly CommandId[];
  /** Runs a command once; false when nobody offers it. */
  act(id: CommandId): boolean;
  /** Tells of every change of what is offered. */
  onChange(listener: () => void): () => void;
}

export function createCommandBoard(): CommandBoard {
  const offers = new Map<CommandId, readonly Act[]>();
  const listeners = new Set<() => void>();
  const change = (id: CommandId, acts: readonly Act[]) => {
    offers.set(id, acts);
    for (const listener of listeners) listener();
  };
  const of = (id: CommandId) => offers.get(id) ?? [];
  return {
    offer: (id, act) => {
      change(id, [...of(id), act]);
      return () =>
        change(
          id,
          of(id).filter((each) => each !== act),
        );
    },
    offered: () => commandIds.filter((id) => of(id).length > 0),
    act: (id) => {
      const act = of(id).at(-1);
      act?.();
      return act !== undefined;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
