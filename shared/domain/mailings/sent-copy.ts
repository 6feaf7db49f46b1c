import { connectionProblems } from '../accounts/connection-problem.ts';

/** Why no copy of a mailing could be filed. */
export const filingProblems = [
  ...connectionProblems,
  /** The mailbox has no folder of sent mail. */
  'no-folder',
  /** The server did not take the copy. */
  'not-taken',
] as const;
export type FilingProblem = (typeof filingProblems)[number];

export const sentCopyStates = [
  /** Tried again at each look into the mailbox. */
  'waiting',
  'filed',
  /** The provider files each mail by itself. */
  'by-provider',
  /** Sent before copies were filed, or in practice. */
  'none',
] as const;

export interface SentCopy {
  readonly state: (typeof sentCopyStates)[number];
  readonly problem: FilingProblem | null;
}
