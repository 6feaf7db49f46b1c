import type { JobView } from '#contract/jobs.ts';
import { leftOf, totalOf } from '#domain/deliveries/counts.ts';
import type { MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { announce } from '#electron/features/mailings/announce.ts';
import type { MailingRecord, Sending } from '#electron/features/mailings/ports.ts';
import { secondsLeft } from '#electron/features/mailings/progress.ts';
import type { SendPorts } from './ports.ts';
import { pauseNow } from './settle.ts';

const idPrefix = 'send-mailing-';

/** A mailing under way as its card shows it. */
export function viewOf(ports: SendPorts, record: MailingRecord, isStuck: boolean): JobView {
  const counts = ports.deliveries.counts(record.id);
  const sending = record.state === 'sending' && !isStuck;
  return {
    id: idPrefix + String(record.id),
    kind: 'send-mailing',
    mailingId: record.id,
    title: record.subject,
    state: sending ? 'sending' : 'paused',
    holdUntil: record.holdUntil,
    pauseReason: isStuck ? 'store-not-writable' : record.pauseReason,
    awaitsLook: sending && ports.firstLook.isAwaited(),
    onBattery: sending && ports.power.isOnBattery(),
    done: totalOf(counts) - leftOf(counts),
    total: totalOf(counts),
    secondsLeft: sending ? secondsLeft(counts, record, ports.clock.now(), forecastOf(ports)) : null,
  };
}

/**
 * A mailing is never ended by a card: it pauses, and the person decides on its own screen.
 * Answers false when the job is no mailing.
 */
export async function pauseJob(ports: SendPorts, jobId: string): Promise<boolean> {
  const digits = jobId.startsWith(idPrefix) ? jobId.slice(idPrefix.length) : '';
  if (!/^[1-9]\d{0,14}$/.test(digits)) return false;
  const mailingId = toId<MailingId>(Number(digits));
  await ports.store.transaction(() => {
    if (ports.mailings.get(mailingId)?.state !== 'sending') return;
    pauseNow(ports, mailingId, 'by-hand', ports.clock.now());
  });
  announce(ports, mailingId);
  return true;
}

/** When so many letters will have left by this account. */
export function forecastOf({ budget, submission }: SendPorts): Pick<Sending, 'forecast'> {
  return { forecast: (count, now) => budget.forecast(count, now, submission.perSecond) };
}
