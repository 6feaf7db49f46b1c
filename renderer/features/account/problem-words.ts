import type { AccountView, TrialView } from '#contract/account.ts';
import { providerById } from '#domain/accounts/providers.ts';
import type { Translate } from '#wording/wording.ts';

interface ProblemWords {
  readonly title: string;
  readonly text: string;
}

/** What stands in the way and what to do about it, for this provider and this server. */
export function problemWords(
  { provider: id, submission, mailbox }: Pick<AccountView, 'provider' | 'submission' | 'mailbox'>,
  { problem, steps }: Pick<TrialView, 'problem' | 'steps'>,
  t: Translate,
): ProblemWords {
  const provider = providerById(id);
  const failed = steps.find(({ state }) => state === 'failed')?.step ?? 'send';
  const side = failed.startsWith('mailbox') || failed === 'read-back' ? 'mailbox' : 'submission';
  const words = {
    provider: provider?.name ?? t('account:other-provider'),
    server: t(`account:server.${side}`),
    host: side === 'mailbox' ? mailbox.host : submission.host,
  };
  const key = problem ?? 'unexpected';
  // The same password was taken a moment ago: with these providers it is the switch.
  const isSwitch =
    key === 'login-refused' && side === 'mailbox' && provider?.wishes.includes('switch-on-imap') === true;
  const shown = isSwitch ? 'imap-off' : key;
  return { title: t(`account:problem.${shown}`, words), text: t(`account:problem.${shown}.text`, words) };
}
