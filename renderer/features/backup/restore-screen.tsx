import { useState } from 'react';
import type { BackupInside, BackupView } from '#contract/backup.ts';
import type { Secret } from '#contract/store.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { BackupChooser } from './backup-chooser.tsx';
import { BackupContents } from './backup-contents.tsx';
import { SecretFields } from './secret-fields.tsx';
import './backup.css';

interface Props {
  /** A backup by its file, to begin with; null: one is chosen here. */
  readonly path: string | null;
  /** Where to look first: the folder of the plan, or nothing. */
  readonly folder: string;
  /** Whether data are open: a backup of theirs needs no other key. */
  readonly isOpen: boolean;
  readonly onBack: () => void;
}

/** The folder of a file, written as any system writes it. */
const folderOf = (path: string): string => path.replace(/(?<=.)[\\/][^\\/]*$/, '');

/** Choosing a backup, looking inside, and going back to it. */
export function RestoreScreen({ folder, path, isOpen, onBack }: Props) {
  const t = useWords();
  const look = useCommand('backup.look');
  const restore = useCommand('backup.restore');
  const named = useEngine('backup.at', { path: path ?? '' }, { enabled: path !== null, fresh: true });
  const [other, setChosen] = useState<BackupView | null>(null);
  const chosen = other ?? named.data ?? null;
  const [seen, setSeen] = useState<{ inside: BackupInside; secret: Secret | null } | null>(null);
  const choose = (backup: BackupView) => {
    look.reset();
    setSeen(null);
    setChosen(backup);
  };
  const lookInside = (secret: Secret | null) => {
    if (chosen === null || look.isPending) return;
    look.mutate({ path: chosen.path, secret }, { onSuccess: (inside) => setSeen({ inside, secret }) });
  };
  return (
    <main className="main restore scr">
      <header className="shead">
        <h1>{t('backup:restore.title')}</h1>
        <p>{t('backup:restore.lead')}</p>
      </header>
      {named.error ? <Banner tone="danger">{faultSentence(named.error.fault, t)}</Banner> : null}
      <BackupChooser first={path === null ? folder : folderOf(path)} chosen={chosen} onChoose={choose} />
      {chosen === null || seen !== null ? null : (
        <SecretFields
          key={chosen.path}
          withOpenKey={isOpen && chosen.ours}
          isBusy={look.isPending}
          refusal={look.error}
          onSecret={lookInside}
        />
      )}
      {chosen === null || seen === null ? null : (
        <BackupContents inside={seen.inside}>
          {restore.error ? <Banner tone="danger">{faultSentence(restore.error.fault, t)}</Banner> : null}
          <Button
            variant="danger"
            isPending={restore.isPending}
            onPress={() => restore.mutate({ path: chosen.path, secret: seen.secret })}
          >
            {t('backup:restore.do')}
          </Button>
        </BackupContents>
      )}
      <div className="rw">
        <Button variant="ghost" onPress={onBack}>
          {t('backup:restore.back')}
        </Button>
      </div>
    </main>
  );
}
