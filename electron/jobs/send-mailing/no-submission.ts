import type { Submission } from './ports.ts';

/** A club without a mail account: the check of every mailing names it as a blocker, so nothing comes this far. */
export const noSubmission: Submission = {
  perSecond: 1,
  mostConnections: 1,
  open: () => Promise.reject(new Error('there is no mail account')),
};
