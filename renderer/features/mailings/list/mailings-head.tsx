import { Copy, Trash2 } from 'lucide-react';
import { commands } from '#contract/commands.ts';
import type { MailingRow } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isUnsent } from './mailing-table.tsx';
import { summaryWords } from './summary-words.ts';

interface Props {
  readonly rows: readonly MailingRow[];
  readonly current: MailingRow | undefined;
  readonly busy: boolean;
  readonly onDuplicate: (row: MailingRow) => void;
  readonly onDiscard: (row: MailingRow) => void;
}

/** What is under way in a sentence, and what can be done with the current mailing. */
export function MailingsHead({ rows, current, busy, onDuplicate, onDiscard }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <header className="head">
      <div className="head-words">
        <h1 tabIndex={-1}>{t('mailings:title')}</h1>
        <p className="ell">{rows.length === 0 ? '\u00a0' : summaryWords(rows, t, format.date)}</p>
      </div>
      {current === undefined ? null : (
        <div className="acts">
          {isUnsent(current) ? (
            <Button icon={Trash2} onPress={() => onDiscard(current)} isPending={busy}>
              {t('mailings:discard')}
            </Button>
          ) : null}
          <Button
            icon={Copy}
            keys={commands['duplicate-mailing'].keys}
            onPress={() => onDuplicate(current)}
            isPending={busy}
          >
            {t('mailings:duplicate')}
          </Button>
        </div>
      )}
    </header>
  );
}
