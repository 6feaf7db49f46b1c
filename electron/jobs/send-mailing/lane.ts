import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import type { PauseReason } from '#domain/mailings/mailing.ts';
import type { DeliveryRecord } from '#electron/features/mailings/ports.ts';
import { senderProblemsInARow } from './breaker.ts';
import type { Claim } from './claim.ts';
import { claimNext } from './claim.ts';
import { handOver } from './hand-over.ts';
import type { Run, RunMemory } from './run.ts';
import type { SubmissionConnection } from './ports.ts';
import type { Outcome } from './settle.ts';
import { settle } from './settle.ts';
import type { Verdict } from './verdict.ts';
import { pauseForOpening, released } from './verdict.ts';

/** How the letters of one connection, and of those that followed it, came to an end. */
export type LaneEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'limit'; readonly until: number | null }
  /** Connections came to nothing. */
  | { readonly kind: 'failed'; readonly reason: PauseReason | null };

const done: LaneEnd = { kind: 'done' };

/**
 * Letter after letter over one connection. A server may take only so many over one and then end it: where it took any
 * at all, the next connection follows at once.
 */
export async function runLane(run: Run, lane: number, first: SubmissionConnection | null): Promise<LaneEnd> {
  let connection = first;
  for (;;) {
    const opened = connection ?? (await run.ports.submission.open(run.stop));
    // One more connection than the server allows is no failure while others stand.
    if ('kind' in opened)
      return lane === 0 && !run.stop.aborted ? { kind: 'failed', reason: pauseForOpening(opened) } : done;
    try {
      const end = await letters(run, lane, opened);
      if (end !== 'next-connection') return end;
    } catch (error) {
      run.broken.abort();
      throw error;
    } finally {
      opened.close();
    }
    connection = null;
  }
}

async function letters(
  run: Run,
  lane: number,
  connection: SubmissionConnection,
): Promise<LaneEnd | 'next-connection'> {
  const { ports, memory, mailingId, stop, broken } = run;
  let taken = 0;
  for (;;) {
    const claim = await settleAndClaim(run, lane, stop.aborted || broken.signal.aborted);
    ports.progress(mailingId);
    if (claim.kind === 'none') return done;
    if (claim.kind === 'limit') return claim;
    if (claim.kind === 'again') continue;
    const { delivery } = claim;
    const held = (from: Extract<DeliveryState, 'claimed' | 'in-doubt'>, verdict: Verdict) => {
      memory.owed.set(lane, { delivery, from, verdict, pause: pauseAfter(memory, verdict) });
    };
    const changes = ports.changes();
    await ports.pace(changes);
    if (changes.aborted || stop.aborted) continue;
    const { from, verdict } = await handOver(ports, connection, run.content, delivery, stop);
    held(from, verdict);
    if (verdict.connection === 'stays') {
      memory.failures = 0;
      taken += 1;
      continue;
    }
    await settleAndClaim(run, lane, true);
    ports.progress(mailingId);
    if (verdict.connection === 'ends') return done;
    return taken > 0 ? 'next-connection' : { kind: 'failed', reason: null };
  }
}

/**
 * The result of the last letter and the claim of the next share one commit. From here on the letter is ours: whatever
 * fails, it is given back.
 */
async function settleAndClaim(run: Run, lane: number, only: boolean): Promise<Claim> {
  const { ports, memory, mailingId } = run;
  const owed = memory.owed.get(lane);
  // Inside the transaction: other connections claim before this one is on disk, and have to know of it.
  const owe = (next: Outcome | undefined) => {
    if (next === undefined) memory.owed.delete(lane);
    else memory.owed.set(lane, next);
  };
  const work = (): Claim => {
    if (owed !== undefined) settle(ports, owed);
    const claimed: Claim = only ? { kind: 'none' } : claimNext(ports, mailingId, uncounted(memory, lane));
    owe(claimed.kind === 'letter' ? givenBack(claimed.delivery) : undefined);
    return claimed;
  };
  const claim = await ports.store.transaction(work).catch((error: unknown) => {
    owe(owed);
    throw error;
  });
  const state = ports.mailings.get(mailingId)?.state;
  if (state !== 'sending' || owed === undefined) ports.events.changed('mailings', [mailingId]);
  if (owed?.verdict.aboutRecipient === true)
    for (const topic of ['decide', 'letters', 'recipients'] as const) ports.events.changed(topic);
  return claim;
}

function givenBack(delivery: DeliveryRecord): Outcome {
  return { delivery, from: 'claimed', verdict: released, pause: null };
}

/** Letters the other connections took up; those whose dot left are counted already. */
function uncounted({ owed }: RunMemory, lane: number): number {
  return [...owed].filter(([other, { from }]) => other !== lane && from === 'claimed').length;
}

function pauseAfter(memory: RunMemory, verdict: Verdict): PauseReason | null {
  if (verdict.event === 'release') return verdict.pause;
  memory.senderProblems = verdict.aboutSender ? memory.senderProblems + 1 : 0;
  return memory.senderProblems >= senderProblemsInARow ? 'sender-problem' : verdict.pause;
}
