import type { InputOf, OutputOf } from '#contract/define.ts';
import type { LogFilter, Progress, mailings } from '#contract/mailings.ts';
import { leftOf, noDeliveries, totalOf } from '#domain/deliveries/counts.ts';
import type { DeliveryCounts, DeliveryState } from '#domain/deliveries/delivery.ts';
import { deliveryStates } from '#domain/deliveries/delivery.ts';
import type { MailingId } from '#domain/ids.ts';
import { restsUntil } from '#domain/mailings/rest.ts';
import { requireMailing } from './draft.ts';
import { secondsUntilDone } from './limit-plan.ts';
import type { MailingPorts, MailingRecord, Sending } from './ports.ts';
import { mailingRow } from './rows.ts';

/** How far a mailing is. */
export function showProgress(ports: MailingPorts, mailingId: MailingId): Progress {
  const record = requireMailing(ports, mailingId);
  const mailing = mailingRow(ports, record, ports.reports.tallies());
  const counts = mailing.counts ?? noDeliveries;
  const now = ports.clock.now();
  const course = ports.mailings.course(mailingId);
  const lastAcceptedAt = ports.deliveries.lastAcceptedAt(mailingId);
  return {
    mailing,
    counts,
    total: totalOf(counts),
    perSecond: ports.sending.perSecond,
    secondsLeft: mailing.state === 'sending' ? secondsLeft(counts, record, now, ports.sending) : null,
    waitsUntil: mailing.state === 'sending' && waitingNow(counts) > 0 ? ports.sending.waitsUntil(now) : null,
    awaitsLook: mailing.state === 'sending' && waitingNow(counts) > 0 && ports.sending.awaitsLook(),
    resumesAt: mailing.state === 'paused' ? restsUntil(course, lastAcceptedAt) : null,
    startedAt: record.startedAt,
    endedAt: record.endedAt,
    lastAcceptedAt,
    course,
    unclear: ports.deliveries.unclear(mailingId),
  };
}

/** The hold and what waits now, at the pace and within the limits of the account; deferred mails have times of their own. */
export function secondsLeft(
  counts: DeliveryCounts,
  record: Pick<MailingRecord, 'holdUntil'>,
  now: number,
  sending: Pick<Sending, 'forecast'>,
): number {
  const begin = Math.max(now, record.holdUntil ?? now);
  return secondsUntilDone(sending.forecast(waitingNow(counts), begin), now);
}

function waitingNow(counts: DeliveryCounts): number {
  return leftOf(counts) - counts.deferred;
}

const filterStates: Readonly<Record<LogFilter, readonly DeliveryState[]>> = {
  all: deliveryStates,
  accepted: ['accepted'],
  refused: ['refused', 'gave-up', 'unsendable'],
  unclear: ['unclear'],
  waiting: ['waiting', 'claimed', 'in-doubt', 'deferred'],
};

/** The deliveries of a mailing, newest first. */
export function showLog(
  ports: MailingPorts,
  { mailingId, ...query }: InputOf<typeof mailings, 'mailings.log'>,
): OutputOf<typeof mailings, 'mailings.log'> {
  requireMailing(ports, mailingId);
  const counts = ports.deliveries.counts(mailingId);
  const sum = (filter: LogFilter) => filterStates[filter].reduce((total, state) => total + counts[state], 0);
  const { total, rows } = ports.deliveries.log(mailingId, {
    states: filterStates[query.filter],
    search: query.search,
    offset: query.offset,
    limit: query.limit,
  });
  return {
    total,
    filters: {
      all: sum('all'),
      accepted: sum('accepted'),
      refused: sum('refused'),
      unclear: sum('unclear'),
      waiting: sum('waiting'),
    },
    rows,
  };
}
