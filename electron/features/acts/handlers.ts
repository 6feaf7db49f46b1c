import type { acts } from '#contract/acts.ts';
import type { HandlersOf } from '#contract/define.ts';
import type { Topic } from '#contract/events.ts';
import type { Clock, Events, Transactions } from '../ports.ts';
import type { ActTable } from './ports.ts';
import { undoAct } from './undo.ts';

export interface ActHandlerPorts {
  readonly store: Transactions;
  readonly acts: ActTable;
  readonly clock: Clock;
  readonly events: Events;
}

/** Everything that may show a row which an act changed. */
const shown: readonly Topic[] = [
  'acts',
  'organisation',
  'lists',
  'recipients',
  'mailings',
  'letters',
  'decide',
];

export function actHandlers(ports: ActHandlerPorts): HandlersOf<typeof acts> {
  return {
    'acts.last': () => ports.acts.newest(),
    'acts.undo': async ({ actId }) => {
      const act = await undoAct(ports, actId);
      for (const topic of shown) ports.events.changed(topic);
      return act;
    },
  };
}
