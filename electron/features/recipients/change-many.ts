import type { ActDescription } from '#domain/acts/act.ts';
import type { RecipientId } from '#domain/ids.ts';
import { performSliced } from '../acts/perform-sliced.ts';
import { slowJob } from '../acts/slow-job.ts';
import { displayName } from './accept-person.ts';
import { firstOf } from './chosen.ts';
import type { RecipientPorts } from './ports.ts';

/** Beyond so many, windows ask for everything again. */
const mostNamed = 500;

/**
 * One act over people, however many: in slices, with its progress and a way to cancel it on the board of jobs
 * when it takes over a second. Answers null when it was cancelled; then nothing of it stays.
 * @throws Refusal `gone` when there is nobody
 */
export async function changeMany(
  ports: RecipientPorts,
  ids: readonly RecipientId[],
  describe: (first: { readonly name: string; readonly count: number }) => ActDescription,
  work: (slice: readonly RecipientId[]) => void,
): Promise<number | null> {
  const first = ports.recipients.get(firstOf(ids));
  const act = describe({ name: first === null ? '' : displayName(first), count: ids.length });
  const id = `change-people-${ports.clock.now()}`;
  const job = slowJob(ports, { id, kind: 'change-people', total: ids.length });
  let ended: 'done' | 'dropped';
  try {
    ended = await performSliced(ports, act, ids, work, job);
  } finally {
    job.over();
    ports.events.changed('recipients', ids.length > mostNamed ? [] : ids);
    ports.events.changed('lists');
    ports.events.changed('acts');
  }
  return ended === 'done' ? ids.length : null;
}
