import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import { waitBeforeReconnect } from '#domain/deliveries/retry.ts';
import { classifyReply } from '#domain/deliveries/reply-class.ts';
import type { MailingId } from '#domain/ids.ts';
import type { PauseReason } from '#domain/mailings/mailing.ts';
import type { Signal } from '#electron/features/signal.ts';
import { failedConnectionsInARow, senderProblemsInARow } from './breaker.ts';
import type { Claim } from './claim.ts';
import { claimNext } from './claim.ts';
import { frozenContent, handOver } from './hand-over.ts';
import type { SendPorts, SubmissionConnection } from './ports.ts';
import type { Outcome } from './settle.ts';
import { pauseNow, settle } from './settle.ts';
import type { Verdict } from './verdict.ts';
import { pauseFor, released } from './verdict.ts';

/** What lasts longer than one connection. */
export interface RunMemory {
  /** Connections in a row that came to nothing. */
  failures: number;
  senderProblems: number;
  /** An outcome that could not be written: it is known here only, and written first when the store is well again. */
  owed: Outcome | null;
}

export interface RunPorts extends SendPorts {
  /** Waits for the next letter's turn. */
  readonly pace: (signal: Signal) => Promise<void>;
  /** Aborts as soon as something about the mailings changes. */
  readonly changes: () => Signal;
  readonly progress: (mailingId: MailingId) => void;
}

/**
 * Sends letters of one mailing over one connection until there is nothing to do, the mailing pauses, or the
 * connection ends. Answers how long to leave the account alone, in milliseconds.
 * @throws whatever the store refused; `memory.owed` then holds what is still to be written
 */
export async function runMailing(
  ports: RunPorts,
  mailingId: MailingId,
  memory: RunMemory,
  stop: Signal,
): Promise<number> {
  const opened = await ports.submission.open(stop);
  if ('kind' in opened) {
    const reason = opened.kind === 'rejected' ? pauseFor[classifyReply(opened.stage, opened.reply)] : null;
    return connectionFailed(ports, mailingId, memory, reason);
  }
  try {
    return await letters(ports, opened, mailingId, memory, stop);
  } finally {
    opened.close();
  }
}

async function letters(
  ports: RunPorts,
  connection: SubmissionConnection,
  mailingId: MailingId,
  memory: RunMemory,
  stop: Signal,
): Promise<number> {
  const mailing = ports.mailings.get(mailingId);
  if (mailing === null) return 0;
  const content = frozenContent(mailing);
  for (;;) {
    const claim = await settleAndClaim(ports, mailingId, memory, stop.aborted);
    ports.progress(mailingId);
    if (claim.kind === 'none') return 0;
    if (claim.kind === 'again') continue;
    const { delivery } = claim;
    const held = (from: Extract<DeliveryState, 'claimed' | 'in-doubt'>, verdict: Verdict) => {
      memory.owed = { delivery, from, verdict, pause: pauseAfter(memory, verdict) };
    };
    // From here on the letter is ours: whatever fails, it is given back.
    held('claimed', released);
    const changes = ports.changes();
    await ports.pace(changes);
    if (changes.aborted || stop.aborted) continue;
    const { from, verdict } = await handOver(ports, connection, content, delivery, stop);
    held(from, verdict);
    if (verdict.connection === 'stays') {
      memory.failures = 0;
      continue;
    }
    await settleAndClaim(ports, mailingId, memory, true);
    ports.progress(mailingId);
    return verdict.connection === 'failed' ? connectionFailed(ports, mailingId, memory, null) : 0;
  }
}

/** The result of the last letter and the claim of the next share one commit. */
async function settleAndClaim(
  ports: RunPorts,
  mailingId: MailingId,
  memory: RunMemory,
  only: boolean,
): Promise<Claim> {
  const { owed } = memory;
  const claim = await ports.store.transaction((): Claim => {
    if (owed !== null) settle(ports, owed);
    return only ? { kind: 'none' } : claimNext(ports, mailingId);
  });
  memory.owed = null;
  const state = ports.mailings.get(mailingId)?.state;
  if (state !== 'sending' || owed === null) ports.events.changed('mailings', [mailingId]);
  return claim;
}

function pauseAfter(memory: RunMemory, verdict: Verdict): PauseReason | null {
  if (verdict.event === 'release') return verdict.pause;
  memory.senderProblems = verdict.aboutSender ? memory.senderProblems + 1 : 0;
  return memory.senderProblems >= senderProblemsInARow ? 'sender-problem' : verdict.pause;
}

/** Backs off from 1 to 60 minutes; pauses after five in a row, or at once where the account itself is refused. */
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
