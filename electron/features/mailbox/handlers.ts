import type { HandlersOf } from '#contract/define.ts';
import type { jobs } from '#contract/jobs.ts';
import type { MailboxChecks } from './ports.ts';

type MailboxCalls = Pick<typeof jobs, 'mailbox.status' | 'mailbox.check'>;

export function mailboxHandlers(checks: MailboxChecks): HandlersOf<MailboxCalls> {
  return {
    'mailbox.status': () => checks.status(),
    'mailbox.check': () => {
      checks.begin();
      return null;
    },
  };
}
