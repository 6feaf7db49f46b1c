import type { acts } from '#contract/acts.ts';
import type { HandlersOf } from '#contract/define.ts';
import type { Topic } from '#contract/events.ts';
import type { ActId } from '#domain/ids.ts';
import type { ActView } from '#contract/acts.ts';
import type { Events } from '../ports.ts';
import type { ActPorts } from './perform.ts';
import type { WorkReports } from './ports.ts';
import { undoAct } from './undo.ts';

export interface ActHandlerPorts extends ActPorts {
  readonly events: Events;
  readonly jobs: WorkReports;
  /** Takes back acts that are taken back in a way of their own; false: it is none of them. */
  readonly takeBackImport?: (actId: ActId) => Promise<boolean>;
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
      const act = await takenBack(ports, actId);
      for (const topic of shown) ports.events.changed(topic);
      return act;
    },
  };
}

/** An import over thousands of people is taken back in slices, and keeps those whom somebody has changed since. */
async function takenBack(ports: ActHandlerPorts, actId: ActId): Promise<ActView | null> {
  const act = ports.acts.get(actId);
  if (act?.kind === 'people-imported' && (await ports.takeBackImport?.(actId)) === true) return act;
  return undoAct(ports, actId);
}
