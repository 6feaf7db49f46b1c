import { Search } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { BackupView } from '#contract/backup.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { sizeWords } from './backup-words.ts';

interface Props {
  readonly first: string;
  readonly chosen: BackupView | null;
  readonly onChoose: (backup: BackupView) => void;
}

/** A folder, and the backups in it. */
export function BackupChooser({ first, chosen, onChoose }: Props) {
  const t = useWords();
  const format = useFormat();
  const group = useId();
  const [typed, setTyped] = useState(first);
  const [folder, setFolder] = useState(first);
  const found = useEngine('backup.in-folder', { folder }, { enabled: folder !== '', fresh: true });
  const find = (event: FormEvent) => {
    event.preventDefault();
    const next = typed.trim();
    // The same folder once more: a memory stick may be in by now.
    if (next === folder) void found.refetch();
    else setFolder(next);
  };
  return (
    <section aria-label={t('backup:restore.choose')}>
      <form className="find" onSubmit={find} noValidate>
        <TextField
          label={t('backup:restore.folder')}
          value={typed}
          onChange={setTyped}
          maxLength={4000}
          error={found.error ? faultSentence(found.error.fault, t) : null}
          autoFocus
        />
        <Button type="submit" icon={Search} isDisabled={typed.trim() === ''}>
          {t('backup:restore.find')}
        </Button>
      </form>
      {found.data?.length === 0 ? <p className="fine">{t('backup:restore.nothing')}</p> : null}
      <div className="backups" role="radiogroup" aria-label={t('backup:restore.choose')}>
        {(found.data ?? []).map((backup) => (
          <label key={backup.path}>
            <input
              type="radio"
              className="rb"
              name={group}
              checked={backup.path === chosen?.path}
              onChange={() => onChoose(backup)}
            />
            <b>{format.moment(backup.madeAt)}</b>
            <span>
              {t(`backup:reason.${backup.reason}`)}
              {backup.ours ? '' : ` · ${t('backup:restore.other-store')}`}
            </span>
            <span className="num">{sizeWords(backup.bytes, format.number, t)}</span>
          </label>
        ))}
      </div>
    </section>
  );
}
