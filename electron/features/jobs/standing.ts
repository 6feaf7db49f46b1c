import type { HandlersOf } from '#contract/define.ts';
import type { jobs } from '#contract/jobs.ts';
import { totalOf } from '#domain/deliveries/counts.ts';
import type { CaseTable } from '../decide/ports.ts';
import type { MailboxChecks } from '../mailbox/ports.ts';
import type { DeliveryTable, MailingTable } from '../mailings/ports.ts';
import type { Clock } from '../ports.ts';

export interface StandingPorts {
  readonly cases: Pick<CaseTable, 'counts'>;
  readonly mailings: Pick<MailingTable, 'get' | 'scheduled'>;
  readonly deliveries: Pick<DeliveryTable, 'counts'>;
  readonly checks: Pick<MailboxChecks, 'status'>;
  /** The practice club has no mailbox. */
  readonly practice: boolean;
  readonly clock: Clock;
}

/** How the club stands, for whoever does not see the window. */
export function standingHandlers(
  ports: StandingPorts,
): HandlersOf<Pick<typeof jobs, 'jobs.standing' | 'jobs.mailing'>> {
  return {
    'jobs.standing': () => {
      const status = ports.checks.status();
      const scheduled = ports.mailings.scheduled();
      const missed = scheduled.filter(({ schedule }) => schedule !== null && schedule.missed !== null);
      return {
        pickup: !ports.practice && status.nextAt !== null,
        checkedAt: status.checkedAt,
        decisions: ports.cases.counts(ports.clock.now()).all,
        scheduled: scheduled.length - missed.length,
        missed: missed.map(({ id }) => id),
      };
    },
    'jobs.mailing': ({ mailingId }) => {
      const mailing = ports.mailings.get(mailingId);
      if (mailing === null) return null;
      const counts = ports.deliveries.counts(mailingId);
      return { state: mailing.state, accepted: counts.accepted, total: totalOf(counts) };
    },
  };
}
