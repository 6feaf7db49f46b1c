import { step } from '#domain/deliveries/ledger.ts';
import { leftOf } from '#domain/deliveries/counts.ts';
import type { MailingId } from '#domain/ids.ts';
import { isMailboxUnread } from '#electron/features/mailings/mailbox-unread.ts';
import type { DeliveryRecord } from '#electron/features/mailings/ports.ts';
import type { SendPorts } from './ports.ts';
import { pauseNow } from './settle.ts';

/** People who may not get it any more are crossed off at most so many at a time, to keep transactions short. */
const mostCancelled = 200;

export type Claim =
  | { readonly kind: 'letter'; readonly delivery: DeliveryRecord }
  /** The limits of the account let nothing leave before that moment; null while others are on their way. */
  | { readonly kind: 'limit'; readonly until: number | null }
  /** Some were cancelled; ask again. */
  | { readonly kind: 'again' }
  /** Nothing to do now: paused, stopped, finished, the rest is deferred, the computer falls asleep, or the mailbox is looked at first. */
  | { readonly kind: 'none' };

/**
 * Takes up the next letter of a mailing, inside a transaction. Leave requests, blocks and dormant lists are
 * looked at again here, so that nothing is sent to somebody whose leaving was read; and nothing leaves at all
 * before the first look into the mailbox, or while that was not read for a day.
 * @param onTheirWay letters other connections have taken up and not yet counted
 */
export function claimNext(ports: SendPorts, mailingId: MailingId, onTheirWay = 0): Claim {
  const now = ports.clock.now();
  const mailing = ports.mailings.get(mailingId);
  if (mailing === null || mailing.state !== 'sending' || (mailing.holdUntil ?? 0) > now)
    return { kind: 'none' };
  for (let tries = 0; tries < mostCancelled; tries += 1) {
    const delivery = ports.ledger.nextWaiting(mailingId);
    if (delivery === null) {
      finishIfDone(ports, mailingId, now);
      return { kind: 'none' };
    }
    if (ports.power.isAsleep() || ports.firstLook.isAwaited()) return { kind: 'none' };
    if (isMailboxUnread(ports)) {
      pauseNow(ports, mailingId, 'mailbox-unread', now);
      return { kind: 'none' };
    }
    if (ports.ledger.mayStillGo(delivery.id, now)) {
      const left = ports.budget.allowance(now);
      if (left.now - onTheirWay <= 0) return { kind: 'limit', until: left.nextAt };
      if (mailing.startedAt === null) {
        ports.mailings.begin(mailingId, now);
        ports.mailings.addCourse(mailingId, { at: now, kind: 'first', reason: null });
      }
      ports.deliveries.move(delivery.id, 'waiting', step('waiting', 'claim'), { at: now });
      return { kind: 'letter', delivery };
    }
    ports.deliveries.move(delivery.id, 'waiting', step('waiting', 'cancel'), { at: now });
  }
  return { kind: 'again' };
}

/** A mailing of which nothing is left to do is sent. */
export function finishIfDone(ports: SendPorts, mailingId: MailingId, now: number): boolean {
  if (leftOf(ports.deliveries.counts(mailingId)) > 0) return false;
  if (ports.mailings.get(mailingId)?.startedAt === null) ports.mailings.begin(mailingId, now);
  ports.mailings.end(mailingId, 'sent', now);
  ports.mailings.addCourse(mailingId, { at: now, kind: 'finished', reason: null });
  return true;
}
