import { Download, Ellipsis, ListPlus, MailMinus, Tag, Trash2, X } from 'lucide-react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { ManyDialog } from './concerned.ts';

interface Props {
  readonly count: number;
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onOpen: (dialog: ManyDialog) => void;
}

/** What can be done with the chosen people; docked, so that it hides no row. */
export function BulkBar({ count, total, onAll, onClear, onOpen }: Props) {
  const t = useWords();
  if (count === 0) return null;
  return (
    <div className="bulk" role="toolbar" aria-label={t('recipients:selection-acts')}>
      <b className="num" role="status">
        {t('recipients:selected', { count })}
      </b>
      {count < total ? (
        <button type="button" className="lnk" onClick={onAll}>
          {t('recipients:select-all-of', { total })}
        </button>
      ) : null}
      <span className="space" />
      <Button variant="ghost" size="sm" icon={Tag} onPress={() => onOpen('group')}>
        {t('people:group-some')}
      </Button>
      <Button variant="ghost" size="sm" icon={ListPlus} onPress={() => onOpen('enrol')}>
        {t('people:enrol-some')}
      </Button>
      <Menu
        label={t('people:more-for-chosen')}
        trigger={<IconButton icon={Ellipsis} label={t('people:more-for-chosen')} />}
        entries={[
          {
            key: 'leave',
            label: t('people:leave-n', { count }),
            icon: MailMinus,
            onAction: () => onOpen('leave'),
          },
          {
            key: 'export',
            label: t('people:export-n', { count }),
            icon: Download,
            onAction: () => onOpen('export'),
          },
        ]}
      />
      <Button variant="ghost" size="sm" icon={Trash2} onPress={() => onOpen('remove')}>
        {t('recipients:remove-n', { count })}
      </Button>
      <IconButton icon={X} label={t('recipients:clear-selection')} onPress={onClear} />
    </div>
  );
}
