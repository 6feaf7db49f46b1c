import type { ActDescription } from '#domain/acts/act.ts';
import type { RecipientId } from '#domain/ids.ts';
import { performSliced } from '../acts/perform-sliced.ts';
import { displayName } from './accept-person.ts';
import { firstOf } from './chosen.ts';
import type { RecipientPorts } from './ports.ts';

/** Shown on the board of jobs only when it takes so long. */
const quiet = 1_000;
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
  const job = report(ports, ids.length);
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

function report(ports: RecipientPorts, total: number) {
  const started = ports.clock.now();
  const id = `change-people-${started}`;
  const signal = { aborted: false };
  let shown = false;
  return {
    signal,
    progress: (done: number) => {
      if (!shown && ports.clock.now() - started < quiet) return;
      shown = true;
      ports.jobs.report(id, { id, kind: 'change-people', done, total }, () => {
        signal.aborted = true;
      });
    },
    over: () => {
      if (shown) ports.jobs.report(id, null);
    },
  };
}
