import { step } from '#domain/deliveries/ledger.ts';
import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import type { MailingId } from '#domain/ids.ts';
import type { PauseReason } from '#domain/mailings/mailing.ts';
import type { DeliveryRecord } from '#electron/features/mailings/ports.ts';
import { manyRefused } from './breaker.ts';
import type { SendPorts } from './ports.ts';
import type { Verdict } from './verdict.ts';

/** A letter that was handed over, or tried to be, and what came of it. */
export interface Outcome {
  readonly delivery: DeliveryRecord;
  /** The state the ledger has it in. */
  readonly from: Extract<DeliveryState, 'claimed' | 'in-doubt'>;
  readonly verdict: Verdict;
  /** Why the mailing pauses now, or null. */
  readonly pause: PauseReason | null;
}

/** Writes an outcome into the ledger, inside a transaction; pauses the mailing where that follows from it. */
export function settle(ports: SendPorts, { delivery, from, verdict, pause }: Outcome): void {
  const at = ports.clock.now();
  const mailing = ports.mailings.get(delivery.mailingId);
  // What a stopped or vanished mailing gives back must not wait for ever.
  const over = verdict.event === 'release' && mailing?.state !== 'sending' && mailing?.state !== 'paused';
  const back = over && from === 'in-doubt' ? step(from, 'release') : null;
  if (back !== null) ports.deliveries.move(delivery.id, from, back, { at });
  const now = back ?? from;
  ports.deliveries.move(delivery.id, now, step(now, over ? 'cancel' : verdict.event), {
    at,
    attempted: verdict.attempted,
    until: verdict.until,
    ...(verdict.reply === null ? {} : { reply: verdict.reply }),
  });
  if (verdict.aboutRecipient && verdict.reply !== null) ports.refusals.take(delivery.id, verdict.reply, at);
  if (mailing?.state !== 'sending') return;
  const reason = pause ?? refusedTooOften(ports, delivery.mailingId, verdict);
  if (reason !== null) pauseNow(ports, delivery.mailingId, reason, at);
}

export function pauseNow(ports: SendPorts, mailingId: MailingId, reason: PauseReason, at: number): void {
  ports.mailings.pause(mailingId, reason);
  ports.mailings.addCourse(mailingId, { at, kind: 'paused', reason });
}

/** Once the owner has gone on all the same, it is not asked again. */
function refusedTooOften(ports: SendPorts, mailingId: MailingId, verdict: Verdict): PauseReason | null {
  if (verdict.event !== 'refuse' || !manyRefused(ports.deliveries.counts(mailingId))) return null;
  const asked = ports.mailings.course(mailingId).some(({ reason }) => reason === 'many-refused');
  return asked ? null : 'many-refused';
}
