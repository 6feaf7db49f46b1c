import { waitBeforeReconnect } from '#domain/deliveries/retry.ts';
import type { MailingId } from '#domain/ids.ts';
import type { PauseReason } from '#domain/mailings/mailing.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { Signal } from '#electron/features/signal.ts';
import { failedConnectionsInARow } from './breaker.ts';
import { frozenContent } from './hand-over.ts';
import type { LaneEnd } from './lane.ts';
import type { Run, RunMemory, RunPorts } from './run.ts';
import { runLane } from './lane.ts';
import { pauseNow } from './settle.ts';
import { pauseForOpening } from './verdict.ts';

/**
 * Sends letters of one mailing over several connections until there is nothing to do, the mailing pauses, the limits
 * are reached, or the connections end. Answers how long to leave the account alone, in milliseconds.
 * @throws whatever the store refused; `memory.owed` then holds what is still to be written
 */
export async function runMailing(
  ports: RunPorts,
  mailingId: MailingId,
  memory: RunMemory,
  stop: Signal,
): Promise<number> {
  const mailing = ports.mailings.get(mailingId);
  if (mailing === null) return 0;
  const opened = await ports.submission.open(stop);
  if ('kind' in opened)
    return stop.aborted ? 0 : connectionFailed(ports, mailingId, memory, pauseForOpening(opened));
  const broken = aborter();
  const run = { ports, mailingId, memory, content: frozenContent(mailing), stop, broken };
  // The first connection has logged in before the others try: a login that is refused is refused once.
  const ends = await Promise.allSettled(
    laneNumbers(run).map((lane) => runLane(run, lane, lane === 0 ? opened : null)),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return afterLanes(
    run,
    ends.flatMap((end) => (end.status === 'fulfilled' ? end.value : [])),
  );
}

/** No more connections than letters that wait. */
function laneNumbers({ ports, mailingId }: Run): readonly number[] {
  const most = Math.min(ports.submission.mostConnections, ports.deliveries.counts(mailingId).waiting);
  return Array.from({ length: Math.max(1, most) }, (_, lane) => lane);
}

async function afterLanes({ ports, mailingId, memory }: Run, ends: readonly LaneEnd[]): Promise<number> {
  const limits = ends.flatMap((end) => (end.kind === 'limit' ? (end.until ?? []) : []));
  if (limits.length > 0) return Math.max(0, Math.max(...limits) - ports.clock.now());
  const failed = ends.filter((end) => end.kind === 'failed');
  const first = failed[0];
  if (first === undefined || failed.length < ends.length) return 0;
  return connectionFailed(ports, mailingId, memory, first.reason);
}

/** Backs off from 1 to 60 minutes; pauses after five in a row, or at once where only the owner can help. */
async function connectionFailed(
  ports: RunPorts,
  mailingId: MailingId,
  memory: RunMemory,
  reason: PauseReason | null,
): Promise<number> {
  memory.failures += 1;
  const pause = reason ?? (memory.failures >= failedConnectionsInARow ? 'no-connection' : null);
  if (pause === null) return waitBeforeReconnect(memory.failures);
  memory.failures = 0;
  await ports.store.transaction(() => {
    if (ports.mailings.get(mailingId)?.state !== 'sending') return;
    pauseNow(ports, mailingId, pause, ports.clock.now());
  });
  ports.events.changed('mailings', [mailingId]);
  ports.progress(mailingId);
  return 0;
}
