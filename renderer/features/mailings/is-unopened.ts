import type { MailingRow } from '#contract/mailings.ts';

/** Whether a mailing is a draft that came by mail and that nobody looked at yet. */
export function isUnopened({ state, fromLetter }: Pick<MailingRow, 'state' | 'fromLetter'>): boolean {
  return state === 'draft' && fromLetter !== null && !fromLetter.isOpened;
}
