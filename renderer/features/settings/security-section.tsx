import { Lock, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { StoreStatus } from '#contract/store.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { PasswordAct } from './password-fields.tsx';
import { PasswordDialog } from './password-dialog.tsx';

type Open = Extract<StoreStatus, { state: 'open' }>;

function Password({ status }: { readonly status: Open }) {
  const t = useWords();
  const [act, setAct] = useState<PasswordAct | null>(null);
  const set = status.protection === 'passphrase';
  const Icon = set ? ShieldCheck : ShieldAlert;
  return (
    <section className="ss" aria-labelledby="password">
      <h2 id="password">{t('settings:password')}</h2>
      <div className="card nb">
        <p className="said">
          <Icon aria-hidden="true" className={set ? 'good' : 'poor'} />
          <span>
            {t(set ? 'settings:password-set' : 'settings:password-none')} {t('settings:password-lost')}
          </span>
        </p>
        <div className="rw">
          <Button size="sm" onPress={() => setAct(set ? 'change' : 'set')}>
            {t(set ? 'settings:change-password' : 'settings:set-password')}
          </Button>
          {set ? (
            <Button size="sm" variant="ghost" onPress={() => setAct('remove')}>
              {t('settings:remove-password')}
            </Button>
          ) : null}
        </div>
      </div>
      {act === null ? null : <PasswordDialog act={act} onDone={() => setAct(null)} />}
    </section>
  );
}

function Locking({ status }: { readonly status: Open }) {
  const t = useWords();
  const lock = useCommand('store.lock');
  return (
    <section className="ss" aria-labelledby="locking">
      <h2 id="locking">{t('settings:locking')}</h2>
      <Button icon={Lock} keys="Mod+L" isPending={lock.isPending} onPress={() => lock.mutate({})}>
        {t('settings:lock')}
      </Button>
      <p className="fine">
        {t('settings:locking-text')}{' '}
        {status.protection === 'passphrase' ? '' : t('settings:lock-needs-password')}
      </p>
    </section>
  );
}

/** The password of the data, locking, and where the data lie. */
export function SecuritySection() {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  if (status?.state !== 'open') return null;
  return (
    <>
      <Password status={status} />
      <Locking status={status} />
      <section className="ss" aria-labelledby="place">
        <h2 id="place">{t('settings:place')}</h2>
        <p className="mono path">{status.folder}</p>
        <p className="fine">{t('settings:place-text')}</p>
      </section>
    </>
  );
}
