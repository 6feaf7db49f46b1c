import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  History,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react';
import type { ListView } from '#contract/lists.ts';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';

interface Props {
  readonly list: ListView;
  /** All lists, in their order. */
  readonly lists: readonly ListView[];
  readonly onSettings: () => void;
  readonly onDuplicate: () => void;
  readonly onMove: (to: 'up' | 'down') => void;
  readonly onState: () => void;
  readonly onImports: () => void;
  readonly onDelete: () => void;
}

/** What can be done with a list; a way up or down stands there only where there is one. */
export function ListMenu({
  list,
  lists,
  onSettings,
  onDuplicate,
  onMove,
  onState,
  onImports,
  onDelete,
}: Props) {
  const t = useWords();
  const likes = lists.filter(({ state }) => state === list.state);
  const at = likes.findIndex(({ id }) => id === list.id);
  const active = list.state === 'active';
  const up = { key: 'up', label: t('lists:move-up'), icon: ArrowUp, onAction: () => onMove('up') };
  const down = { key: 'down', label: t('lists:move-down'), icon: ArrowDown, onAction: () => onMove('down') };
  return (
    <Menu
      label={t('lists:more')}
      trigger={<IconButton variant="secondary" size="md" icon={Ellipsis} label={t('lists:more')} />}
      entries={[
        { key: 'settings', label: t('lists:settings'), icon: SlidersHorizontal, onAction: onSettings },
        { key: 'duplicate', label: t('lists:duplicate'), icon: Copy, onAction: onDuplicate },
        ...(at > 0 ? [up] : []),
        ...(at < likes.length - 1 ? [down] : []),
        {
          key: 'state',
          label: t(active ? 'lists:make-dormant' : 'lists:make-active'),
          icon: active ? Archive : ArchiveRestore,
          onAction: onState,
        },
        { key: 'imports', label: t('import-report:all-imports'), icon: History, onAction: onImports },
        { key: 'delete', label: t('lists:delete'), icon: Trash2, isDanger: true, onAction: onDelete },
      ]}
    />
  );
}
