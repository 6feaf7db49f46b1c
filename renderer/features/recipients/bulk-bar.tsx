import { Trash2, X } from 'lucide-react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { mostChosen } from './use-selection.ts';

interface Props {
  readonly count: number;
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onRemove: () => void;
}

/** What can be done with the chosen people; docked, so that it hides no row. */
export function BulkBar({ count, total, onAll, onClear, onRemove }: Props) {
  const t = useWords();
  if (count === 0) return null;
  return (
    <div className="bulk" role="toolbar" aria-label={t('recipients:selection-acts')}>
      <b className="num" role="status">
        {t('recipients:selected', { count })}
      </b>
      {count < Math.min(total, mostChosen) ? (
        <button type="button" className="lnk" onClick={onAll}>
          {t('recipients:select-all-of', { total: Math.min(total, mostChosen) })}
        </button>
      ) : null}
      <span className="space" />
      <Button variant="ghost" size="sm" icon={Trash2} onPress={onRemove}>
        {t('recipients:remove-n', { count })}
      </Button>
      <IconButton icon={X} label={t('recipients:clear-selection')} onPress={onClear} />
    </div>
  );
}
