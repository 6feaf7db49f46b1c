import { unprobed } from '#domain/accounts/account.ts';
import { accountBudget } from '#electron/features/account/budget.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { sentMinuteTable } from '#electron/store/tables/sent-minutes.ts';

/** What the limits of an account leave that may send so many in an hour. */
export function limited(perHour: number) {
  return (db: OpenStore) =>
    accountBudget({
      accounts: {
        get: () => ({
          id: 1,
          senderName: '',
          address: 'post@example.org',
          provider: 'other',
          submission: { host: 'localhost', port: 1, security: 'tls', user: '' },
          mailbox: { host: 'localhost', port: 1, security: 'tls', user: '' },
          passwordPlace: 'store',
          limits: { perHour, perDay: null },
          capabilities: unprobed,
          probedAt: null,
        }),
      },
      sentMinutes: sentMinuteTable(db),
    });
}
