import type { ReactNode } from 'react';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { CheckMailboxButton } from './check-mailbox.tsx';
import { PickupFolders } from './pickup-folders.tsx';
import { MailboxProblem } from './mailbox-problem.tsx';

interface Props {
  readonly navigate: (path: string) => void;
}

/** How letters come in: from which mailbox, how often, what is done in it, and when that last happened. */
export function PickupSection({ navigate }: Props) {
  const t = useWords();
  const format = useFormat();
  const account = useEngine('account.get', {}).data;
  const status = useEngine('mailbox.status', {}).data;
  if (account === undefined || status === undefined) return null;
  if (account === null) {
    return (
      <div className="stack">
        <p>{t('settings:pickup.no-account')}</p>
        <p className="rw">
          <a className="btn" href="#/settings/account">
            {t('mailbox:open-account')}
          </a>
        </p>
      </div>
    );
  }
  const when = (at: number | null) => (at === null ? t('settings:pickup.never') : format.moment(at));
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('settings:pickup.mailbox'), `${account.mailbox.user}, ${account.mailbox.host}`],
    [t('settings:pickup.folders'), t('settings:pickup.folders-text')],
    [t('settings:pickup.often'), t('settings:pickup.often-text')],
    [t('settings:pickup.done'), t('settings:pickup.done-text')],
    [t('settings:pickup.last'), when(status.checkedAt)],
    [
      t('settings:pickup.next'),
      status.nextAt === null ? t('settings:pickup.none-planned') : when(status.nextAt),
    ],
  ];
  return (
    <>
      <div className="stack problem">
        <MailboxProblem navigate={navigate} />
      </div>
      <dl className="kvs wide">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <PickupFolders />
      <p className="rw">
        <CheckMailboxButton label={t('settings:pickup.now')} />
        <a className="btn ghost" href="#/settings/account">
          {t('mailbox:open-account')}
        </a>
      </p>
    </>
  );
}
