import type { MailingRow } from '#contract/mailings.ts';
import { totalOf } from '#domain/deliveries/counts.ts';
import { audienceNow } from './audience.ts';
import { matches, plainWords } from './search.ts';
import type { MailingPorts, MailingRecord } from './ports.ts';

/** Mailings for the overview, newest first; `search` looks into subject, preview text and text. */
export function allMailings(ports: MailingPorts, search: string): readonly MailingRow[] {
  const tallies = ports.reports.tallies();
  return ports.mailings
    .all()
    .filter((record) => matches(search, () => plainWords(record)))
    .map((record) => mailingRow(ports, record, tallies));
}

export function mailingRow(
  ports: MailingPorts,
  record: MailingRecord,
  tallies: ReturnType<MailingPorts['reports']['tallies']>,
): MailingRow {
  const lists = ports.mailings.lists(record.id);
  const frozen = record.frozen !== null;
  const counts = frozen ? ports.deliveries.counts(record.id) : null;
  const tally = tallies.get(record.id);
  const stuck = record.state === 'sending' && ports.sending.isStuck(record.id);
  return {
    id: record.id,
    subject: record.subject,
    state: stuck ? 'paused' : record.state,
    lists: lists.map(({ id, name, colour }) => ({ id, name, colour })),
    people: counts === null ? audienceNow(ports, lists).mails.length : totalOf(counts),
    counts,
    returned: tally?.returned ?? 0,
    answers: tally?.answers ?? 0,
    holdUntil: record.holdUntil,
    pauseReason: stuck ? 'store-not-writable' : record.pauseReason,
    schedule: record.schedule,
    fromLetter: ports.mailings.fromLetter(record.id),
    at: record.startedAt ?? record.schedule?.at ?? record.changedAt,
  };
}
