import type { InputOf, OutputOf } from '#contract/define.ts';
import type { CourseEntry } from '#contract/mailing-course.ts';
import type { Report, ReportGroup, mailings } from '#contract/mailings.ts';
import { totalOf } from '#domain/deliveries/counts.ts';
import type { MailingId } from '#domain/ids.ts';
import { requireMailing } from './draft.ts';
import type { MailingPorts } from './ports.ts';
import { mailingRow } from './rows.ts';

const coursePoints = 200;

/** What became of a mailing. While it is still under way, its end is now. */
export function showReport(ports: MailingPorts, mailingId: MailingId): Report {
  const record = requireMailing(ports, mailingId);
  const mailing = mailingRow(ports, record, ports.reports.tallies());
  const endedAt = record.endedAt ?? ports.clock.now();
  const size = (group: ReportGroup) => ports.reports.size(mailingId, group);
  return {
    mailing,
    total: mailing.counts === null ? 0 : totalOf(mailing.counts),
    groups: {
      accepted: size('accepted'),
      refused: size('refused'),
      unclear: size('unclear'),
      cancelled: size('cancelled'),
      returned: size('returned'),
      'out-of-office': size('out-of-office'),
      left: size('left'),
      answers: size('answers'),
    },
    startedAt: record.startedAt ?? record.changedAt,
    endedAt,
    course: ports.deliveries.acceptedOverTime(mailingId, coursePoints),
    pauses: pausesOf(ports.mailings.course(mailingId), endedAt),
    checkedAt: ports.reports.checkedAt(),
    sentCopy: ports.reports.sentCopy(mailingId),
  };
}

/** Each pause with its end: going on, stopping, or (still paused) now. */
function pausesOf(course: readonly CourseEntry[], end: number): Report['pauses'] {
  return course.flatMap((entry, index) => {
    if (entry.kind !== 'paused' || entry.reason === null) return [];
    const after = course.slice(index + 1).find(({ kind }) => kind === 'resumed' || kind === 'stopped');
    return [{ from: entry.at, to: after?.at ?? end, reason: entry.reason }];
  });
}

export function showReportPeople(
  ports: MailingPorts,
  { mailingId, group, offset, limit }: InputOf<typeof mailings, 'mailings.report-people'>,
): OutputOf<typeof mailings, 'mailings.report-people'> {
  requireMailing(ports, mailingId);
  return {
    total: ports.reports.size(mailingId, group),
    people: ports.reports.people(mailingId, group, { offset, limit }),
  };
}
