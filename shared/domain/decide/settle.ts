import type { CaseKind } from './case.ts';

/** What the owner may answer. */
export type Choice = 'remove' | 'keep' | 'later' | 'admit' | 'reject' | 'change';

const choices: Readonly<Record<CaseKind, readonly Choice[]>> = {
  bounce: ['remove', 'keep', 'later'],
  join: ['admit', 'reject', 'later'],
  leave: ['remove', 'keep', 'later'],
  'new-address': ['change', 'keep', 'later'],
};

/** Whether a choice answers that kind of case. */
export function fits(kind: CaseKind, choice: Choice): boolean {
  return choices[kind].includes(choice);
}

/** "Later" asks again after so long, in milliseconds. */
export const later = 7 * 24 * 60 * 60 * 1000;
/** Out-of-office replies are counted for so long, in milliseconds. */
export const awayCounted = 30 * 24 * 60 * 60 * 1000;
