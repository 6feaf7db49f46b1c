import { quotaOf } from '#domain/accounts/providers.ts';
import type { Allowance, Batch } from '#domain/accounts/quota.ts';
import { allowance, forecast } from '#domain/accounts/quota.ts';
import type { AccountTable, SentMinutes } from './ports.ts';

export interface BudgetPorts {
  readonly accounts: Pick<AccountTable, 'get'>;
  readonly sentMinutes: SentMinutes;
}

/** What the limits of the club's account leave, by what it sent in the last hour and day. Nothing without an account. */
export function accountBudget({ accounts, sentMinutes }: BudgetPorts) {
  const now = (at: number) => {
    const account = accounts.get();
    if (account === null) return { quota: { perHour: 0, perDay: 0 }, sent: [] };
    return {
      quota: quotaOf(account.provider, account.limits),
      sent: sentMinutes.lately(account.id, at),
    };
  };
  return {
    allowance: (at: number): Allowance => {
      const { quota, sent } = now(at);
      return allowance(quota, sent, at);
    },
    reserve: (at: number): boolean => {
      const account = accounts.get();
      const { quota, sent } = now(at);
      if (account === null || allowance(quota, sent, at).now <= 0) return false;
      sentMinutes.add(account.id, at);
      return true;
    },
    forecast: (count: number, at: number, perSecond: number): readonly Batch[] => {
      const { quota, sent } = now(at);
      return forecast(quota, sent, at, { count, perSecond });
    },
  };
}
