import type { HandlersOf } from '#contract/define.ts';
import type { lists } from '#contract/lists.ts';
import type { ListPorts } from './ports.ts';
import { setListState } from './set-state.ts';

export function listHandlers(ports: ListPorts): HandlersOf<typeof lists> {
  return {
    'lists.all': () => ports.lists.all(ports.clock.now()),
    'lists.set-state': async (input) => {
      await setListState(ports, input);
      return null;
    },
  };
}
