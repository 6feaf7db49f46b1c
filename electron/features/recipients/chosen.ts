import type { ChosenPeople } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import type { RecipientPorts } from './ports.ts';

type ChosenPorts = Pick<RecipientPorts, 'views' | 'recipients' | 'clock'>;

/** The people an act is about, as they are now: those named who are still there, or all the grid would show. */
export function chosenIds(ports: ChosenPorts, chosen: ChosenPeople): readonly RecipientId[] {
  if ('ids' in chosen) return ports.recipients.living(chosen.ids);
  const except = new Set(chosen.except);
  const all = ports.views.everybody(chosen.query, ports.clock.now());
  return except.size === 0 ? all : all.filter((id) => !except.has(id));
}

/** @throws Refusal `gone` when nobody is left of whom an act could be about */
export function firstOf(ids: readonly RecipientId[]): RecipientId {
  const [first] = ids;
  if (first === undefined) throw new Refusal({ code: 'gone', params: { noun: 'recipient' } });
  return first;
}
