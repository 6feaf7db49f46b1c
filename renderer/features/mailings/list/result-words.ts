import type { MailingRow } from '#contract/mailings.ts';
import type { Translate } from '#wording/wording.ts';
import { sumDeliveries } from '../delivery-sums.ts';

function draftResult({ subject, lists, people, fromLetter }: MailingRow, t: Translate): string {
  if (fromLetter !== null) {
    const { name, proven } = fromLetter;
    return t(proven ? 'mailings:result.from-letter' : 'mailings:result.from-letter-unproven', { name });
  }
  if (subject === '') return t('mailings:result.no-subject');
  if (lists.length === 0) return t('mailings:result.no-list');
  return t(people === 0 ? 'mailings:result.nobody' : 'mailings:result.ready');
}

function sentResult({ counts, returned, answers }: MailingRow, t: Translate): string {
  if (counts === null) return '';
  const { accepted, refused, unclear, cancelled } = sumDeliveries(counts);
  const parts = [
    [accepted, 'mailings:result.accepted'],
    [refused, 'mailings:result.refused'],
    [unclear, 'mailings:result.unclear'],
    [cancelled, 'mailings:result.cancelled'],
    [returned, 'mailings:result.returned'],
    [answers, 'mailings:result.answers'],
  ] as const;
  return parts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, key]) => t(key, { count }))
    .join(' · ');
}

/**
 * What has become of a mailing, in one line. `now` tells whether its hold still lasts; `appointment` writes when one is
 * to leave.
 */
export function resultWords(
  row: MailingRow,
  now: number,
  t: Translate,
  appointment: (at: number) => string,
): string {
  const { state, counts, holdUntil, pauseReason } = row;
  if (state === 'draft') return draftResult(row, t);
  if (row.schedule !== null) {
    return row.schedule.missed === null
      ? t('schedule:row', { moment: appointment(row.schedule.at) })
      : t('schedule:row.missed');
  }
  if (counts === null || state === 'sent') return sentResult(row, t);
  const { accepted, cancelled, waiting, refused, unclear } = sumDeliveries(counts);
  const done = accepted + refused + unclear;
  if (state === 'stopped') return t('mailings:result.stopped', { done, rest: cancelled });
  if (state === 'paused')
    return `${t(`mailings:paused.${pauseReason ?? 'by-hand'}`)} ${t('mailings:result.waiting', { count: waiting })}`;
  if (holdUntil !== null && holdUntil > now) return t('mailings:result.hold');
  return t('mailings:result.progress', { done, total: row.people });
}
