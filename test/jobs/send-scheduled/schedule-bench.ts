import { onTestFinished } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import type { AccountPasswords, AccountTable } from '#electron/features/account/ports.ts';
import { mailingHandlers } from '#electron/features/mailings/handlers.ts';
import { scheduledSender } from '#electron/jobs/send-scheduled/scheduled-sender.ts';
import type { SenderBench } from '../send-mailing/job-bench.ts';

interface Account {
  readonly accounts: Pick<AccountTable, 'get'>;
  readonly passwords: AccountPasswords;
}

/** As in practice. */
const noAccount: Account = {
  accounts: { get: () => null },
  passwords: { read: () => Promise.resolve({ state: 'missing' }) },
};

/** The job that looks at the schedule, beside the one that sends; not yet started. */
export function openTimetable({ ports, sender }: Pick<SenderBench, 'ports' | 'sender'>, account = noAccount) {
  const all = { ...ports, ...account, sending: sender };
  const timetable = scheduledSender(all);
  onTestFinished(() => timetable.close());
  return { timetable, calls: mailingHandlers(all, timetable) };
}

/** How a mailing stands, in as few words as a test needs. */
export function stateOf({ ports }: Pick<SenderBench, 'ports'>, mailingId: MailingId): string {
  const record = ports.mailings.get(mailingId);
  return [record?.state, record?.schedule?.missed].filter((word) => typeof word === 'string').join(' ');
}
