import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { StoreStatus } from '#contract/store.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { GateTop } from '../gate-top.tsx';
import { markOf } from '../mark.ts';
import { OtherStoresDialog } from '../stores/other-stores-dialog.tsx';
import { ButtonForm } from './button-form.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import { RunningJob } from './running-job.tsx';
import './unlock.css';

type Locked = Extract<StoreStatus, { state: 'locked' }>;

interface Props {
  readonly status: Locked;
  /** Hears a recovery key that is tried. */
  readonly onRecoveryKey: (key: string) => void;
  readonly onRestore: () => void;
}

function Since({ status }: { readonly status: Locked }) {
  const t = useWords();
  const format = useFormat();
  const { lockedAt, idleMinutes } = status;
  return (
    <p className="us">
      <Lock aria-hidden="true" />
      {idleMinutes === null
        ? t('unlock:locked-at', { when: format.moment(lockedAt) })
        : t('unlock:locked-idle', { time: format.time(lockedAt), minutes: idleMinutes })}
    </p>
  );
}

function UsualForm({ status }: { readonly status: Locked }) {
  const { protection, waitUntil, keychain, hasRecoveryKey } = status;
  if (protection === 'passphrase') return <PassphraseForm waitUntil={waitUntil} />;
  return (
    <ButtonForm kind={protection} keychain={keychain} hasRecoveryKey={hasRecoveryKey} waitUntil={waitUntil} />
  );
}

/** The locked window: whose data, the ways in, and what goes on meanwhile. */
export function UnlockScreen({ status, onRecoveryKey, onRestore }: Props) {
  const t = useWords();
  const [byRecovery, setByRecovery] = useState(false);
  const [others, setOthers] = useState(false);
  const { organisation, hasRecoveryKey, protection, folder, waitUntil } = status;
  const back = protection === 'keychain' ? 'unlock:use-keychain' : 'unlock:use-password';
  return (
    <div className="gate">
      <GateTop />
      <main className="uc">
        <span className="om" aria-hidden="true">
          {markOf(organisation)}
        </span>
        <h1>{organisation}</h1>
        <Since status={status} />
        {byRecovery ? (
          <RecoveryForm waitUntil={waitUntil} onTry={onRecoveryKey} />
        ) : (
          <UsualForm status={status} />
        )}
        <ul className="ul">
          {hasRecoveryKey ? (
            <li>
              <button type="button" className="lnk" onClick={() => setByRecovery(!byRecovery)}>
                {t(byRecovery ? back : 'unlock:use-recovery')}
              </button>
            </li>
          ) : null}
          {status.practice ? null : (
            <li>
              <button type="button" className="lnk" onClick={onRestore}>
                {t('unlock:restore')}
              </button>
            </li>
          )}
          <li>
            <button type="button" className="lnk" onClick={() => setOthers(true)}>
              {t('unlock:other-stores')}
            </button>
          </li>
        </ul>
      </main>
      <RunningJob folder={folder} />
      {others ? <OtherStoresDialog onClose={() => setOthers(false)} /> : null}
    </div>
  );
}
