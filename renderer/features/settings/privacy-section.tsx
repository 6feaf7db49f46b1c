import type { ReactNode } from 'react';
import type { AccountView } from '#contract/account.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { ProcessingRecord } from './processing-record.tsx';

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="path">{children}</dd>
    </div>
  );
}

/** Every connection the program makes: to the two servers of the account, or none. */
function Connections({
  account,
  practice,
}: {
  readonly account: AccountView | null;
  readonly practice: boolean;
}) {
  const t = useWords();
  const server = ({ host, port, security }: AccountView['mailbox']) =>
    t(`privacy:server.${security}`, { host, port });
  return (
    <section className="ss">
      <h2>{t('privacy:leaves')}</h2>
      {account === null ? (
        <p>{t(practice ? 'privacy:nothing-practice' : 'privacy:nothing-yet')}</p>
      ) : (
        <>
          <dl className="kvs wide">
            <Fact term={t('privacy:sending')}>{server(account.submission)}</Fact>
            <Fact term={t('privacy:reading')}>{server(account.mailbox)}</Fact>
          </dl>
          <p className="fine">
            {t('privacy:where')} <a href="#/settings/account">{t('settings:section.account')}</a>
          </p>
        </>
      )}
      <p className="fine">{t('privacy:nothing-else')}</p>
    </section>
  );
}

/** What lies where on this computer, and how it is kept. */
function Places({ account, practice }: { readonly account: AccountView | null; readonly practice: boolean }) {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  const backups = useEngine('backup.plan', {}, { enabled: !practice }).data?.folder ?? null;
  if (status?.state !== 'open') return null;
  return (
    <section className="ss">
      <h2>{t('privacy:places')}</h2>
      <dl className="kvs wide">
        <Fact term={t('privacy:data')}>
          {status.folder}
          <small>{t('privacy:data-text')}</small>
        </Fact>
        <Fact term={t('privacy:key')}>{t(`privacy:key.${status.protection}`)}</Fact>
        {account === null ? null : (
          <Fact term={t('privacy:password')}>{t(`privacy:password.${account.passwordPlace}`)}</Fact>
        )}
        {practice ? null : (
          <Fact term={t('privacy:backups')}>
            {backups ?? t('privacy:no-backups')}
            {backups === null ? null : <small>{t('privacy:backups-text')}</small>}
          </Fact>
        )}
        <Fact term={t('privacy:beside')}>{t('privacy:beside-text')}</Fact>
      </dl>
    </section>
  );
}

/** What leaves this computer, what lies where, and the facts a record of processing needs. */
export function PrivacySection() {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  const account = useEngine('account.get', {}).data;
  if (status?.state !== 'open' || account === undefined) return null;
  return (
    <>
      <Connections account={account} practice={status.practice} />
      <Places account={account} practice={status.practice} />
      <section className="ss">
        <h2>{t('privacy:one')}</h2>
        <p>{t('privacy:one-text')}</p>
        <p className="rw">
          <a className="btn" href="#/recipients">
            {t('shell:recipients')}
          </a>
        </p>
      </section>
      {status.practice ? null : <ProcessingRecord account={account} protection={status.protection} />}
    </>
  );
}
