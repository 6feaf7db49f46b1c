import type { ActView } from '#contract/acts.ts';
import type { ActId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import type { ActPorts } from './perform.ts';
import { requireNoUndo } from './require-no-undo.ts';
import { beginSliced, changesASlice, forgetSpent } from './sliced-act.ts';

/**
 * Takes one act back. It need not be the newest: a letter may have come in between, and what matters is
 * whether the same rows were changed since. Throws `undo.nothing` when it was taken back already or is
 * forgotten, `undo.changed-since` when it can no longer be, and `act.running` while another act over many
 * people is under way; then everything is as before.
 */
export async function undoAct(ports: ActPorts, actId: ActId): Promise<ActView> {
  const { store, acts, clock } = ports;
  if (acts.changes(actId) > changesASlice) return undoInSlices(ports, actId);
  return store.transaction(() => {
    requireNoUndo(ports);
    const act = undoable(ports, actId);
    if (!acts.takeBack(actId, clock.now())) throw changedSince();
    return act;
  });
}

/**
 * Taking back is an act by itself, filled in slices: when a slice finds a row that was changed since, or the
 * program ends, that act is dropped, and the one that was to be taken back stands as a whole.
 */
async function undoInSlices(ports: ActPorts, actId: ActId): Promise<ActView> {
  const { store, acts, clock } = ports;
  const act = undoable(ports, actId);
  const undoing = await beginSliced(ports, act, 'undo');
  try {
    // Another call may have taken it back until now.
    undoable(ports, actId);
    for (let before = Number.MAX_SAFE_INTEGER; ;) {
      const until = before;
      const part = await undoing.slice(() => acts.takeBackPart(actId, until, changesASlice));
      if (part === 'done') break;
      if (part === 'changed-since') throw changedSince();
      before = part;
    }
    await store.transaction(() => acts.finishTakingBack(actId, undoing.id, clock.now()));
  } catch (error) {
    await undoing.drop();
    throw error;
  }
  await forgetSpent(ports, undoing.id);
  return act;
}

function undoable({ acts }: ActPorts, actId: ActId): ActView {
  const act = acts.get(actId);
  if (act === null) throw new Refusal({ code: 'undo.nothing', params: {} });
  return act;
}

function changedSince(): Refusal {
  return new Refusal({ code: 'undo.changed-since', params: {} });
}
