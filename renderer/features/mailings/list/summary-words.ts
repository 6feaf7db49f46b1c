import type { MailingRow } from '#contract/mailings.ts';
import type { Translate } from '#wording/wording.ts';

/** What is under way and what was sent last, as the table's first lines. `day` writes a date. */
export function summaryWords(rows: readonly MailingRow[], t: Translate, day: (at: number) => string): string {
  const sending = rows.filter(({ state }) => state === 'sending').length;
  const paused = rows.filter(({ state }) => state === 'paused').length;
  const scheduled = rows.filter(({ schedule }) => schedule?.missed === null).length;
  const [last] = rows.filter(({ state }) => state === 'sent').toSorted((one, other) => other.at - one.at);
  const sentences = [
    sending > 0 ? t('mailings:summary.sending', { count: sending }) : '',
    paused > 0 ? t('mailings:summary.paused', { count: paused }) : '',
    scheduled > 0 ? t('mailings:summary.scheduled', { count: scheduled }) : '',
    sending + paused === 0 ? t('mailings:summary.quiet') : '',
    last === undefined ? '' : t('mailings:summary.last', { subject: last.subject, day: day(last.at) }),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
