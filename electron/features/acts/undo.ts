import type { ActView } from '#contract/acts.ts';
import type { ActId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import type { ActPorts } from './perform.ts';
import type { WorkReports } from './ports.ts';
import { requireNoUndo } from './require-no-undo.ts';
import type { SlicedAct } from './sliced-act.ts';
import { beginSliced, changesASlice, forgetSpent } from './sliced-act.ts';
import { slowJob } from './slow-job.ts';

type UndoPorts = ActPorts & { readonly jobs: WorkReports };

/**
 * Takes one act back. It need not be the newest: a letter may have come in between, and what matters is
 * whether the same rows were changed since. Over many rows it goes in slices, and on the board of jobs when that
 * takes over a second; answers null when it was cancelled there: then the act stands as a whole.
 * Throws `undo.nothing` when it was taken back already or is forgotten, `undo.changed-since` when it can no longer
 * be, and `act.running` while another act over many people is under way; then everything is as before.
 */
export async function undoAct(ports: UndoPorts, actId: ActId): Promise<ActView | null> {
  const { store, acts, clock } = ports;
  const changes = acts.changes(actId);
  if (changes > changesASlice) return undoInSlices(ports, actId, changes);
  return store.transaction(() => {
    requireNoUndo(ports);
    const act = undoable(ports, actId);
    if (!acts.takeBack(actId, clock.now())) throw changedSince();
    return act;
  });
}

/**
 * Taking back is an act by itself, filled in slices: when a slice finds a row that was changed since, when it is
 * cancelled, or the program ends, that act is dropped, and the one that was to be taken back stands as a whole.
 */
async function undoInSlices(ports: UndoPorts, actId: ActId, total: number): Promise<ActView | null> {
  const { store, acts, clock } = ports;
  const act = undoable(ports, actId);
  const undoing = await beginSliced(ports, act, 'undo');
  const job = slowJob(ports, { id: `undo-${actId}`, kind: 'undo', total });
  try {
    // Another call may have taken it back until now.
    undoable(ports, actId);
    if ((await takeAllBack(ports, actId, undoing, total, job)) === 'cancelled') {
      await undoing.drop();
      return null;
    }
    await store.transaction(() => acts.finishTakingBack(actId, undoing.id, clock.now()));
  } catch (error) {
    await undoing.drop();
    throw error;
  } finally {
    job.over();
  }
  await forgetSpent(ports, undoing.id);
  return act;
}

async function takeAllBack(
  { acts }: UndoPorts,
  actId: ActId,
  undoing: SlicedAct,
  total: number,
  { signal, progress }: Pick<ReturnType<typeof slowJob>, 'signal' | 'progress'>,
): Promise<'done' | 'cancelled'> {
  let done = 0;
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    if (signal.aborted) return 'cancelled';
    const until = before;
    const part = await undoing.slice(() => acts.takeBackPart(actId, until, changesASlice));
    if (part === 'done') return 'done';
    if (part === 'changed-since') throw changedSince();
    before = part;
    done += changesASlice;
    progress(Math.min(done, total));
  }
}

function undoable({ acts }: ActPorts, actId: ActId): ActView {
  const act = acts.get(actId);
  if (act === null) throw new Refusal({ code: 'undo.nothing', params: {} });
  return act;
}

function changedSince(): Refusal {
  return new Refusal({ code: 'undo.changed-since', params: {} });
}
