import type { InputOf } from '#contract/define.ts';
import type { mailings } from '#contract/mailings.ts';
import { step } from '#domain/deliveries/ledger.ts';
import type { MailingId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import { announce } from './announce.ts';
import { requireMailing } from './draft.ts';
import type { MailingPorts } from './ports.ts';

/** Pauses between two letters: the one on its way is finished, nothing after it begins. */
export async function pauseMailing(ports: MailingPorts, mailingId: MailingId): Promise<void> {
  await ports.store.transaction(() => {
    const { state } = requireMailing(ports, mailingId);
    if (state !== 'sending') throw new Refusal({ code: 'mailing.not-sending', params: {} });
    ports.mailings.pause(mailingId, 'by-hand');
    ports.mailings.addCourse(mailingId, { at: ports.clock.now(), kind: 'paused', reason: 'by-hand' });
  });
  announce(ports, mailingId);
  ports.sending.wake();
}

/**
 * Goes on, also where the job stood still because the store could not be written.
 * @throws Refusal `mailing.older-copy`, `mailing.not-paused`, `gone`
 */
export async function resumeMailing(ports: MailingPorts, mailingId: MailingId): Promise<void> {
  requireNewest(ports);
  const stuck = ports.sending.isStuck(mailingId);
  await ports.store.transaction(() => {
    const { state } = requireMailing(ports, mailingId);
    if (state !== 'paused' && !(stuck && state === 'sending')) {
      throw new Refusal({ code: 'mailing.not-paused', params: {} });
    }
    ports.mailings.resume(mailingId);
    ports.mailings.addCourse(mailingId, { at: ports.clock.now(), kind: 'resumed', reason: null });
  });
  ports.sending.release(mailingId);
  announce(ports, mailingId);
  ports.sending.wake();
}

/** Ends a mailing for good: what waits is cancelled, a letter on its way gets its result. */
export async function stopMailing(ports: MailingPorts, mailingId: MailingId): Promise<void> {
  await ports.store.transaction(() => {
    const { state } = requireMailing(ports, mailingId);
    if (state !== 'sending' && state !== 'paused') {
      throw new Refusal({ code: 'mailing.not-sending', params: {} });
    }
    const at = ports.clock.now();
    ports.deliveries.cancelWaiting(mailingId, at);
    ports.mailings.end(mailingId, 'stopped', at);
    ports.mailings.addCourse(mailingId, { at, kind: 'stopped', reason: null });
  });
  ports.sending.release(mailingId);
  announce(ports, mailingId);
  ports.sending.wake();
}

/**
 * The owner's word on an unclear delivery. Sent again it keeps its Message-ID, so that most mailboxes show it once.
 * @throws Refusal `delivery.not-unclear`; `mailing.not-sending` when a stopped mailing should send again;
 * `mailing.older-copy`; `gone`
 */
export async function settleUnclear(
  ports: MailingPorts,
  { deliveryId, choice }: InputOf<typeof mailings, 'mailings.settle-unclear'>,
): Promise<void> {
  const mailingId = await ports.store.transaction(() => {
    const delivery = ports.deliveries.get(deliveryId);
    if (delivery === null) throw new Refusal({ code: 'gone', params: { noun: 'delivery' } });
    if (delivery.state !== 'unclear') throw new Refusal({ code: 'delivery.not-unclear', params: {} });
    const at = ports.clock.now();
    if (choice === 'leave') {
      ports.deliveries.leaveUnclear(deliveryId, at);
      return delivery.mailingId;
    }
    requireNewest(ports);
    const { state } = requireMailing(ports, delivery.mailingId);
    if (state === 'stopped') throw new Refusal({ code: 'mailing.not-sending', params: {} });
    ports.deliveries.move(deliveryId, 'unclear', step('unclear', 'resend'), { at, until: null });
    if (state === 'sent') {
      ports.mailings.resume(delivery.mailingId);
      ports.mailings.addCourse(delivery.mailingId, { at, kind: 'resumed', reason: null });
    }
    return delivery.mailingId;
  });
  announce(ports, mailingId);
  ports.sending.wake();
}

/** From an old copy nothing is sent: what it calls waiting may have left long ago. */
function requireNewest({ copy }: MailingPorts): void {
  if (copy.isOlder()) throw new Refusal({ code: 'mailing.older-copy', params: {} });
}
