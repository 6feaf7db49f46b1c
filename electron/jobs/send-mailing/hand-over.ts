import { documentSchema } from '#contract/document.ts';
import { step } from '#domain/deliveries/ledger.ts';
import type { MailingContent } from '#domain/mailings/frozen.ts';
import { readAddressee, readContent } from '#domain/mailings/frozen.ts';
import type { DeliveryRecord, MailingRecord } from '#electron/features/mailings/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { OutgoingMail, SendPorts, SubmissionConnection, SubmitResult } from './ports.ts';
import type { Verdict } from './verdict.ts';
import { released, unsendable, verdictOf } from './verdict.ts';

export interface HandedOver {
  readonly from: 'claimed' | 'in-doubt';
  readonly verdict: Verdict;
}

/** Said from inside `beforeDot` when the letter may not leave any more. */
class Withdrawn extends Error {}

const ascii = /^[\x21-\x7e]+$/;

export function frozenContent(mailing: MailingRecord): MailingContent {
  if (mailing.frozen === null) throw new TypeError('a mailing under way without frozen content');
  return readContent(mailing.frozen, (value) => documentSchema.parse(value));
}

/**
 * Builds one claimed letter and hands it over. `in-doubt` is durable before the dot leaves; when that cannot be
 * written, the mailing was paused or stopped meanwhile, the computer falls asleep, or others used the limits up, the dot is withheld and the letter
 * given back.
 * @throws Refusal `store.…` when the store could not be written
 */
export async function handOver(
  ports: SendPorts,
  connection: SubmissionConnection,
  content: MailingContent,
  delivery: DeliveryRecord,
  signal: Signal,
): Promise<HandedOver> {
  const mail = build(ports, content, delivery);
  if (mail === null) return { from: 'claimed', verdict: unsendable };
  let dotted = false;
  const beforeDot = async () => {
    await ports.store.transaction(() => {
      const isSending = ports.mailings.get(delivery.mailingId)?.state === 'sending';
      // An answer that would be waited for asleep is lost, and the letter unclear.
      if (signal.aborted || ports.power.isAsleep() || !isSending) throw new Withdrawn();
      const at = ports.clock.now();
      if (!ports.budget.reserve(at)) throw new Withdrawn();
      ports.deliveries.move(delivery.id, 'claimed', step('claimed', 'dot'), { at });
    });
    dotted = true;
  };
  let result: SubmitResult;
  try {
    result = await connection.submit(mail, beforeDot, signal);
  } catch (error) {
    if (!dotted && error instanceof Refusal) throw error;
    if (!dotted && error instanceof Withdrawn) return { from: 'claimed', verdict: released };
    ports.log.note('send-mailing.submission-broke', { delivery: delivery.id, afterDot: dotted });
    result = { kind: 'lost' };
  }
  const verdict = verdictOf(result, dotted, delivery.attempts, ports.clock.now());
  return { from: dotted ? 'in-doubt' : 'claimed', verdict };
}

/** Null: it cannot be sent. Such a delivery is shown as unsendable, never skipped. */
function build(ports: SendPorts, content: MailingContent, delivery: DeliveryRecord): OutgoingMail | null {
  try {
    const addressee = readAddressee(delivery.merge);
    if (!ascii.test(addressee.to)) return null;
    const mail = ports.composer.compose(content, addressee, delivery.messageId, ports.clock.now());
    return { ...mail, deliveryId: delivery.id };
  } catch (error) {
    ports.log.note('send-mailing.cannot-build', {
      delivery: delivery.id,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return null;
  }
}
