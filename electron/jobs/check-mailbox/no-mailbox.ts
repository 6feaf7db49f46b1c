import type { CheckMailbox } from './mailbox-checks.ts';

/** A club without a mail account has no mailbox to look into. */
export const noMailbox: CheckMailbox = {
  status: () => ({ checking: false, checkedAt: null, nextAt: null, unreadable: 0 }),
  begin: () => undefined,
  check: () => Promise.resolve(),
  start: () => undefined,
  stop: () => Promise.resolve(),
};
