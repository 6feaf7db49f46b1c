import type { HandlersOf } from '#contract/define.ts';
import type { jobs } from '#contract/jobs.ts';
import type { AccountTable } from '../account/ports.ts';
import { aborter } from '../aborter.ts';
import type { Events, Transactions } from '../ports.ts';
import type { ChosenFolders, MailboxChecks, ReadableFolders } from './ports.ts';

type MailboxCalls = Pick<
  typeof jobs,
  'mailbox.status' | 'mailbox.check' | 'mailbox.folders' | 'mailbox.choose-folders'
>;

interface MailboxPorts {
  readonly checks: MailboxChecks;
  readonly store: Transactions;
  readonly events: Events;
  readonly accounts: Pick<AccountTable, 'get'>;
  readonly mailboxes: ChosenFolders;
  readonly folders: ReadableFolders;
}

export function mailboxHandlers(ports: MailboxPorts): HandlersOf<MailboxCalls> {
  const { checks, store, events, accounts, mailboxes, folders } = ports;
  return {
    'mailbox.status': () => checks.status(),
    'mailbox.check': () => {
      checks.begin();
      return null;
    },
    'mailbox.folders': async () => {
      const { problem, always, further } = await folders.list(aborter().signal);
      const account = accounts.get();
      const chosen = new Set(account === null ? [] : mailboxes.chosen(account.id));
      return { problem, always, further: further.map((path) => ({ path, isChosen: chosen.has(path) })) };
    },
    'mailbox.choose-folders': async ({ folders: wanted }) => {
      await store.transaction(() => {
        const account = accounts.get();
        if (account !== null) mailboxes.choose(account.id, wanted);
      });
      events.changed('mailbox');
      return null;
    },
  };
}
