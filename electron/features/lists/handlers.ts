import type { HandlersOf } from '#contract/define.ts';
import type { lists } from '#contract/lists.ts';
import { Refusal } from '../refuse.ts';
import { createList } from './create.ts';
import { bringBackList, deletedLists, deleteList } from './delete.ts';
import { duplicateList } from './duplicate.ts';
import { moveList } from './move.ts';
import type { ListPorts } from './ports.ts';
import { saveList } from './save.ts';
import { setListState } from './set-state.ts';

export function listHandlers(ports: ListPorts): HandlersOf<typeof lists> {
  const done = async (work: Promise<void>) => {
    await work;
    return null;
  };
  return {
    'lists.all': () => ports.lists.all(ports.clock.now()),
    'lists.get': ({ listId }) => {
      const detail = ports.lists.detail(listId);
      if (detail === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
      return detail;
    },
    'lists.deleted': () => deletedLists(ports),
    'lists.create': (typed) => createList(ports, typed),
    'lists.save': (input) => done(saveList(ports, input)),
    'lists.duplicate': (input) => duplicateList(ports, input),
    'lists.move': (input) => done(moveList(ports, input)),
    'lists.set-state': (input) => done(setListState(ports, input)),
    'lists.delete': (input) => done(deleteList(ports, input)),
    'lists.bring-back': ({ listId }) => done(bringBackList(ports, listId)),
  };
}
