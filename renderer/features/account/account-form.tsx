import { Check, Eye, EyeOff, Lock } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { AccountView } from '#contract/account.ts';
import { securities } from '#domain/accounts/account.ts';
import { providerById, providers } from '#domain/accounts/providers.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { AccountDraft, DraftServer } from './account-draft.ts';
import {
  draftOf,
  endpointsOf,
  isChanged,
  serversAreFixed,
  withAddress,
  withPort,
  withProvider,
} from './account-draft.ts';
import { ProviderNotes } from './provider-notes.tsx';

interface Props {
  readonly account: AccountView | null;
  readonly organisation: string;
  /** The account was kept. */
  readonly onSaved: () => void;
}

/** Provider, address and password; servers come with the provider and can always be typed. */
export function AccountForm({ account, organisation, onSaved }: Props) {
  const t = useWords();
  const save = useCommand('account.save');
  const [draft, setDraft] = useState(() => draftOf(account, organisation));
  const [byHand, setByHand] = useState(account !== null);
  const [tried, setTried] = useState(false);
  const provider = providerById(draft.provider);
  const endpoints = endpointsOf(draft);
  const change = (part: Partial<AccountDraft>) => setDraft({ ...draft, ...part });
  const choose = (id: string) => {
    setByHand(true);
    setDraft(withProvider(draft, id));
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
          change({ password: '' });
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
      <TextField
        label={t('account:address')}
        value={draft.address}
        onChange={(address) => setDraft(withAddress(draft, address, byHand))}
        type="email"
        inputMode="email"
        maxLength={320}
        error={fault?.code === 'account.address-invalid' ? faultSentence(fault, t) : null}
      />
      <Password
        value={draft.password}
        isKept={account !== null}
        onChange={(password) => change({ password })}
        error={tried && draft.password === '' && account === null ? t('account:password-missing') : null}
      />
      {serversAreFixed(provider) ? null : (
        <TextField
          label={t('account:user')}
          hint={t('account:user-hint')}
          value={draft.user}
          onChange={(user) => change({ user })}
          maxLength={320}
        />
      )}
      {(['submission', 'mailbox'] as const).map((server) => (
        <Server
          key={server}
          label={t(`account:server.${server}`)}
          server={draft[server]}
          isFixed={serversAreFixed(provider)}
          onChange={(next) => change({ [server]: next })}
        />
      ))}
      <TextField
        label={t('account:sender-name')}
        hint={t('account:sender-name-hint')}
        value={draft.senderName}
        onChange={(senderName) => change({ senderName })}
        maxLength={200}
      />
      {fault === null || fault.code === 'account.address-invalid' ? null : (
        <Banner tone="danger">{faultSentence(fault, t)}</Banner>
      )}
      {tried && endpoints === null ? <Banner tone="danger">{t('account:port-wrong')}</Banner> : null}
      <div className="rw">
        <Button
          variant="primary"
          type="submit"
          isDisabled={provider?.signInOnly === true || !isChanged(draft, account, organisation)}
          isPending={save.isPending}
        >
          {t('account:save')}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

function ProviderChoice({ selected, onSelect }: ChoiceProps) {
  const t = useWords();
  const choices = [
    ...providers.map(({ id, name }) => ({ id, name })),
    { id: 'other', name: t('account:other') },
  ];
  return (
    <section className="ss" aria-labelledby="account-provider">
      <h2 id="account-provider">{t('account:provider')}</h2>
      <div className="pres" role="group" aria-labelledby="account-provider">
        {choices.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={selected === id} onClick={() => onSelect(id)}>
            {selected === id ? <Check aria-hidden="true" /> : null}
            {name}
          </button>
        ))}
      </div>
    </section>
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

interface ServerProps {
  readonly label: string;
  readonly server: DraftServer;
  readonly isFixed: boolean;
  readonly onChange: (server: DraftServer) => void;
}

function Server({ label, server, isFixed, onChange }: ServerProps) {
  const t = useWords();
  return (
    <div className="server" role="group" aria-label={label}>
      <TextField
        label={label}
        value={server.host}
        onChange={(host) => onChange({ ...server, host })}
        isReadOnly={isFixed}
        maxLength={255}
        className="gr"
      />
      <TextField
        label={t('account:port')}
        value={server.port}
        onChange={(port) => onChange(withPort(server, port))}
        isReadOnly={isFixed}
        inputMode="numeric"
        maxLength={5}
        className="po"
      />
      {isFixed ? (
        <span className="tls">
          <Lock aria-hidden="true" />
          {t(`account:security.${server.security}`)}
        </span>
      ) : (
        <Select
          label={t('account:security')}
          options={securities.map((key) => ({ key, label: t(`account:security.${key}`) }))}
          selected={server.security}
          onSelect={(security) => onChange({ ...server, security })}
          className="sec"
        />
      )}
    </div>
  );
}
