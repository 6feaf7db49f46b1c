import { KeyRound, Lock } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AccountView } from '#contract/account.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { AccountForm } from './account-form.tsx';
import { Doctor } from './doctor.tsx';
import { Findings } from './findings.tsx';
import { Usage } from './usage.tsx';
import './account.css';

/** The club's mail account: what it is, what it may send, and whether its connections work. */
export function AccountSection() {
  const account = useEngine('account.get', {}, { every: 30_000 }).data;
  const trial = useEngine('account.trial', {}).data ?? null;
  const organisation = useEngine('organisation.get', {}).data;
  const begin = useCommand('account.try');
  const doctor = useRef<HTMLElement>(null);
  const [differs, setDiffers] = useState(false);
  if (account === undefined || organisation === undefined) return null;
  return (
    <div className="cols">
      <div className="c1">
        <AccountForm
          key={account === null ? '' : `${account.address} ${account.provider} ${account.senderName}`}
          account={account}
          organisation={organisation.name}
          onChange={setDiffers}
          onSaved={() => {
            begin.mutate({});
            setDiffers(false);
            // The form begins anew with what was kept; the focus goes to what happens now.
            doctor.current?.focus();
          }}
        />
        {account === null ? null : <PasswordPlace account={account} />}
        {account === null ? null : <Usage account={account} />}
        {account === null || account.probedAt === null ? null : (
          <Findings account={account} probedAt={account.probedAt} />
        )}
      </div>
      <Doctor ref={doctor} account={account} trial={trial} waits={differs} />
    </div>
  );
}

function PasswordPlace({ account: { passwordPlace } }: { readonly account: AccountView }) {
  const t = useWords();
  const Icon = passwordPlace === 'keychain' ? KeyRound : Lock;
  return (
    <p className="said place">
      <Icon aria-hidden="true" className="good" />
      {t(`account:place.${passwordPlace}`)}
    </p>
  );
}
