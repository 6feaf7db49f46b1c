import type { ReturnRule } from './list.ts';

/**
 * What the lists together want done about an address that mail does not reach. Taking it off stops the mail of every
 * list, so it is taken off by itself only where every list says so: those of the mailing, and all others the people
 * at the address still get mail from. Where they differ the owner is asked, which changes nobody and keeps no owner
 * who wants to be asked from knowing. A case is passed over only where every list of the mailing says so.
 * @param mailed rules of the lists the mailing went to this address for
 * @param others rules of all lists that still reach somebody at the address
 */
export function jointReturnRule(mailed: readonly ReturnRule[], others: readonly ReturnRule[]): ReturnRule {
  if (mailed.length === 0) return 'ask';
  if (mailed.every((rule) => rule === 'report-only')) return 'report-only';
  const all = [...mailed, ...others];
  return all.every((rule) => rule === 'remove-by-itself') ? 'remove-by-itself' : 'ask';
}
