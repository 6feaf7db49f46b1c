import type { account, AccountView } from '#contract/account.ts';
import type { HandlersOf } from '#contract/define.ts';
import { quotaOf } from '#domain/accounts/providers.ts';
import { allowance } from '#domain/accounts/quota.ts';
import { Refusal } from '../refuse.ts';
import type { AccountPorts } from './ports.ts';
import { saveAccount } from './save-account.ts';
import type { AccountTrial } from './trial.ts';

export function accountHandlers(ports: AccountPorts, trial: AccountTrial): HandlersOf<typeof account> {
  return {
    'account.try': () => {
      trial.begin();
      return null;
    },
    'account.stop-trial': async () => {
      await trial.stop();
      return null;
    },
    'account.trial': () => trial.view(),
    'account.get': () => viewOf(ports),
    'account.save': async (typed) => ({ passwordPlace: await saveAccount(ports, typed) }),
    'account.limit': async (limits) => {
      const known = ports.accounts.get();
      if (known === null) throw new Refusal({ code: 'account.none', params: {} });
      await ports.store.transaction(() => {
        ports.accounts.setLimits(known.id, limits);
      });
      ports.events.changed('account');
      ports.accountChanged('limits');
      return null;
    },
  };
}

function viewOf({ accounts, sentMinutes, clock }: AccountPorts): AccountView | null {
  const known = accounts.get();
  if (known === null) return null;
  const { id, ...shown } = known;
  const quota = quotaOf(known.provider, known.limits);
  const now = clock.now();
  const { worse } = accounts.probeMemory(id);
  return { ...shown, worse, quota, used: allowance(quota, sentMinutes.lately(id, now), now) };
}
