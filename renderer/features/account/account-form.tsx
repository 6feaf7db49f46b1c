import { Eye, EyeOff } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { AccountView } from '#contract/account.ts';
import type { Fault } from '#contract/faults.ts';
import { providerById } from '#domain/accounts/providers.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { AccountDraft } from './account-draft.ts';
import {
  draftOf,
  endpointsOf,
  isChanged,
  portOf,
  serversAreFixed,
  withAddress,
  withProvider,
} from './account-draft.ts';
import { ProviderChoice } from './provider-choice.tsx';
import { ProviderNotes } from './provider-notes.tsx';
import { ServerFields } from './server-fields.tsx';

interface Props {
  readonly account: AccountView | null;
  readonly organisation: string;
  /** Whether what is typed now differs from what is kept. */
  readonly onChange: (differs: boolean) => void;
  /** The account was kept. */
  readonly onSaved: () => void;
}

/** Provider, address and password; servers come with the provider and can always be typed. */
export function AccountForm({ account, organisation, onChange, onSaved }: Props) {
  const t = useWords();
  const save = useCommand('account.save');
  const [draft, setDraft] = useState(() => draftOf(account, organisation));
  const [byHand, setByHand] = useState(account !== null);
  const [tried, setTried] = useState(false);
  const provider = providerById(draft.provider);
  const endpoints = endpointsOf(draft);
  const put = (next: AccountDraft) => {
    setDraft(next);
    onChange(isChanged(next, account, organisation));
  };
  const choose = (id: string) => {
    setByHand(true);
    put(withProvider(draft, id));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (endpoints === null || (draft.password === '' && account === null)) return;
    const { senderName, address, password } = draft;
    save.mutate(
      {
        senderName,
        address,
        provider: draft.provider === '' ? 'other' : draft.provider,
        ...endpoints,
        password: password === '' ? null : password,
      },
      {
        onSuccess: () => {
          setDraft({ ...draft, password: '' });
          setTried(false);
          onSaved();
        },
      },
    );
  };
  const fault = save.error?.fault ?? null;
  return (
    <form className="stack account" onSubmit={send} noValidate>
      <ProviderChoice selected={draft.provider} onSelect={choose} />
      <ProviderNotes provider={provider} />
      {provider?.signInOnly === true ? null : (
        <AccountFields
          draft={draft}
          isKept={account !== null}
          tried={tried}
          fault={fault}
          onAddress={(address) => put(withAddress(draft, address, byHand))}
          onChange={(part) => put({ ...draft, ...part })}
        />
      )}
      {fault === null || fault.code === 'account.address-invalid' ? null : (
        <Banner tone="danger">{faultSentence(fault, t)}</Banner>
      )}
      {provider?.signInOnly === true ? null : (
        <div className="rw docked">
          <Button
            variant="primary"
            type="submit"
            isDisabled={!isChanged(draft, account, organisation)}
            isPending={save.isPending}
          >
            {t('account:save')}
          </Button>
        </div>
      )}
    </form>
  );
}

interface FieldsProps {
  readonly draft: AccountDraft;
  /** A password is kept already. */
  readonly isKept: boolean;
  /** Saving was tried: what is missing is said. */
  readonly tried: boolean;
  readonly fault: Fault | null;
  readonly onAddress: (address: string) => void;
  readonly onChange: (part: Partial<AccountDraft>) => void;
}

function AccountFields({ draft, isKept, tried, fault, onAddress, onChange }: FieldsProps) {
  const t = useWords();
  const isFixed = serversAreFixed(providerById(draft.provider));
  return (
    <>
      <TextField
        label={t('account:address')}
        value={draft.address}
        onChange={onAddress}
        type="email"
        inputMode="email"
        maxLength={320}
        error={fault?.code === 'account.address-invalid' ? faultSentence(fault, t) : null}
      />
      <Password
        value={draft.password}
        isKept={isKept}
        onChange={(password) => onChange({ password })}
        error={tried && draft.password === '' && !isKept ? t('account:password-missing') : null}
      />
      {isFixed ? null : (
        <TextField
          label={t('account:user')}
          placeholder={draft.address.trim()}
          value={draft.user}
          onChange={(user) => onChange({ user })}
          maxLength={320}
        />
      )}
      {(['submission', 'mailbox'] as const).map((server) => (
        <ServerFields
          key={server}
          label={t(`account:server.${server}`)}
          server={draft[server]}
          isFixed={isFixed}
          error={tried && portOf(draft[server]) === null ? t('account:port-wrong') : null}
          onChange={(next) => onChange({ [server]: next })}
        />
      ))}
      <TextField
        label={t('account:sender-name')}
        hint={t('account:sender-name-hint')}
        value={draft.senderName}
        onChange={(senderName) => onChange({ senderName })}
        maxLength={200}
      />
    </>
  );
}

interface PasswordProps {
  readonly value: string;
  /** One is kept already; it is never shown. */
  readonly isKept: boolean;
  readonly onChange: (password: string) => void;
  readonly error: string | null;
}

function Password({ value, isKept, onChange, error }: PasswordProps) {
  const t = useWords();
  const [isShown, setShown] = useState(false);
  const label = t(isShown ? 'account:password-hide' : 'account:password-show');
  return (
    <TextField
      label={t('account:password')}
      value={value}
      onChange={onChange}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      maxLength={1000}
      error={error}
      {...(isKept ? { placeholder: t('account:password-kept') } : {})}
      end={<IconButton icon={isShown ? EyeOff : Eye} label={label} onPress={() => setShown(!isShown)} />}
    />
  );
}
