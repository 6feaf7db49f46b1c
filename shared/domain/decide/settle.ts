import { mailingsForgivenByKeep } from '../bounces/weigh.ts';
import type { CaseKind } from './case.ts';

/** What the owner may answer. */
export type Choice = 'remove' | 'keep' | 'later' | 'admit' | 'reject' | 'change';

const choices: Readonly<Record<CaseKind, readonly Choice[]>> = {
  bounce: ['remove', 'keep', 'change', 'later'],
  join: ['admit', 'reject', 'later'],
  leave: ['remove', 'keep', 'later'],
  'new-address': ['change', 'keep', 'later'],
};

/** Whether a choice answers that kind of case. */
export function fits(kind: CaseKind, choice: Choice): boolean {
  return choices[kind].includes(choice);
}

/** What goes with a choice; what is left out is as usual. */
export interface Terms {
  /** With `keep`: so many failing mailings are forgiven, 1 to `mostMailings`. */
  readonly mailings?: number | undefined;
  /** With `change`: the new address, as typed. */
  readonly address?: string | undefined;
  /** With `later`: the moment to ask again, in milliseconds, or the next mailing to the list. */
  readonly until?: number | 'next-mailing' | undefined;
}

/** "Keep" forgives at most so many failing mailings. */
export const mostMailings = 12;
/** "Keep" forgives so many, where nobody says how many. */
export const usualMailings = mailingsForgivenByKeep;
/** "Later" asks again within a year, in milliseconds. */
export const longestLater = 366 * 24 * 60 * 60 * 1000;

/** "Later" asks again after so long, in milliseconds. */
export const later = 7 * 24 * 60 * 60 * 1000;
/** Out-of-office replies are counted for so long, in milliseconds. */
export const awayCounted = 30 * 24 * 60 * 60 * 1000;
/** What was decided is shown for so long, in milliseconds: a year. */
export const historyShown = 365 * 24 * 60 * 60 * 1000;
