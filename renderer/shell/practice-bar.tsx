import { FlaskConical } from 'lucide-react';
import { useWords } from '#renderer/client/words.ts';
import { Chip } from '#renderer/ui/chip.tsx';

/** Marks every screen as practice: stripe, chip and words, not colour alone. */
export function PracticeBar() {
  const t = useWords();
  return (
    <>
      <div className="stripe" aria-hidden="true" />
      <aside className="pbar" aria-label={t('shell:practice')}>
        <Chip tone="neu" icon={FlaskConical}>
          {t('shell:practice-chip')}
        </Chip>
        <span className="note">{t('shell:practice-note')}</span>
        <span className="acts">
          <a className="btn sm" href="#/settings/practice">
            {t('shell:practice-restart')}
          </a>
          <a className="btn sm" href="#/set-up">
            {t('start:title')}
          </a>
        </span>
      </aside>
    </>
  );
}
