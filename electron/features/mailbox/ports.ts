import type { MailboxStatus } from '#contract/jobs.ts';

/** The job that looks into the mailbox, as its handlers see it. */
export interface MailboxChecks {
  status(): MailboxStatus;
  /** Begins a look now, or leaves the one under way alone. */
  begin(): void;
}
