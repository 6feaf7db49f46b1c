import { connectionProblems } from '../accounts/connection-problem.ts';

/** Why no copy of a mailing could be filed. */
export const filingProblems = [
  ...connectionProblems,
  /** The mailbox has no folder of sent mail. */
  'no-folder',
  /** The server did not take the copy. */
  'not-taken',
  /** The account was never checked: whether the provider files by itself is not known. */
  'not-checked',
] as const;
export type FilingProblem = (typeof filingProblems)[number];

export const sentCopyStates = [
  /** Tried again at each look into the mailbox. */
  'waiting',
  'filed',
  /** The provider files each mail by itself. */
  'by-provider',
  /** Tried for so long that it is tried no more. */
  'given-up',
  /** Sent before copies were filed, or in practice. */
  'none',
] as const;

export interface SentCopy {
  readonly state: (typeof sentCopyStates)[number];
  readonly problem: FilingProblem | null;
}

/** So long after the end of a mailing its copy is tried, in milliseconds. */
export const copyTriedFor = 7 * 24 * 60 * 60 * 1000;
