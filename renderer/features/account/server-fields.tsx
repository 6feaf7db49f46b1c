import { Lock } from 'lucide-react';
import { securities } from '#domain/accounts/account.ts';
import { useWords } from '#renderer/client/words.ts';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import type { DraftServer } from './account-draft.ts';
import { withPort } from './account-draft.ts';

interface Props {
  readonly label: string;
  readonly server: DraftServer;
  /** The provider's own: it is said and not typed. */
  readonly isFixed: boolean;
  /** What is wrong with the port, or null. */
  readonly error: string | null;
  readonly onChange: (server: DraftServer) => void;
}

/** One server of the account. Its port and encryption stand beside its name and are named for screen readers. */
export function ServerFields({ label, server, isFixed, error, onChange }: Props) {
  const t = useWords();
  if (isFixed)
    return (
      <div className="server" role="group" aria-label={label}>
        <span className="lab">{label}</span>
        <span className="fixed">
          <span>{`${server.host}:${server.port}`}</span>
          <span className="tls">
            <Lock aria-hidden="true" />
            {t(`account:security.${server.security}`)}
          </span>
        </span>
      </div>
    );
  return (
    <div className="server" role="group" aria-label={label}>
      <TextField
        label={label}
        value={server.host}
        onChange={(host) => onChange({ ...server, host })}
        maxLength={255}
      />
      <div className="way">
        <TextField
          label={t('account:port')}
          value={server.port}
          onChange={(port) => onChange(withPort(server, port))}
          inputMode="numeric"
          maxLength={5}
          error={error}
          className="po"
        />
        <Select
          label={t('account:security')}
          hideLabel
          options={securities.map((key) => ({ key, label: t(`account:security.${key}`) }))}
          selected={server.security}
          onSelect={(security) => onChange({ ...server, security })}
          className="sec"
        />
      </div>
    </div>
  );
}
