import type { HandlersOf } from '#contract/define.ts';
import type { LetterDetail, letters } from '#contract/letters.ts';
import type { LetterId } from '#domain/ids.ts';
import type { Clock } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { KeptLetterPorts } from './read-kept.ts';
import { readKept } from './read-kept.ts';

export interface LettersPorts extends KeptLetterPorts {
  readonly clock: Clock;
}

export function letterHandlers(ports: LettersPorts): HandlersOf<typeof letters> {
  return {
    'letters.recent': ({ offset, limit }) => ports.letters.recent(offset, limit, ports.clock.now()),
    'letters.get': ({ letterId }) => detail(ports, letterId),
  };
}

async function detail(ports: LettersPorts, letterId: LetterId): Promise<LetterDetail> {
  const kept = ports.letters.get(letterId, ports.clock.now());
  if (kept === null) throw new Refusal({ code: 'gone', params: { noun: 'letter' } });
  const facts = await readKept(ports, letterId);
  return {
    ...kept.row,
    from: kept.from,
    to: facts?.recipients.join(', ') ?? '',
    headers: facts?.headers ?? [],
    text: facts?.text ?? '',
  };
}
