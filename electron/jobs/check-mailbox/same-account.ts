import type { Transactions } from '#electron/features/ports.ts';
import type { Mailbox, MailboxPlace } from './ports.ts';

/** The account names another mailbox since the look began; nothing of the old one may be written under it. */
export class AccountChanged extends Error {}

/** The store, as long as the account is the one a look began with. Changing it is a transaction too: the one sees the other. */
export function whileThere(store: Transactions, mailbox: Mailbox, { key }: MailboxPlace): Transactions {
  return {
    transaction: (work) =>
      store.transaction(() => {
        if (mailbox.place()?.key !== key) throw new AccountChanged();
        return work();
      }),
  };
}
