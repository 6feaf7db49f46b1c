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

type ListCommand = 'list-settings' | 'duplicate-list' | 'stop-or-wake-list' | 'delete-list';

interface Props {
  readonly list: ListView;
  readonly acts: Readonly<Record<ListCommand, () => void>> &
    Readonly<Record<'list-up' | 'list-down', (() => void) | null>>;
  readonly onImports: () => void;
}

/** What can be done with a list; a way up or down stands there only where there is one. */
export function ListMenu({ list, acts, onImports }: Props) {
  const t = useWords();
  const active = list.state === 'active';
  const { 'list-up': up, 'list-down': down } = acts;
  return (
    <Menu
      label={t('lists:more')}
      trigger={<IconButton variant="secondary" size="md" icon={Ellipsis} label={t('lists:more')} />}
      entries={[
        {
          key: 'settings',
          label: t('lists:settings'),
          icon: SlidersHorizontal,
          onAction: acts['list-settings'],
        },
        { key: 'duplicate', label: t('lists:duplicate'), icon: Copy, onAction: acts['duplicate-list'] },
        ...(up === null ? [] : [{ key: 'up', label: t('lists:move-up'), icon: ArrowUp, onAction: up }]),
        ...(down === null
          ? []
          : [{ key: 'down', label: t('lists:move-down'), icon: ArrowDown, onAction: down }]),
        {
          key: 'state',
          label: t(active ? 'lists:make-dormant' : 'lists:make-active'),
          icon: active ? Archive : ArchiveRestore,
          onAction: acts['stop-or-wake-list'],
        },
        { key: 'imports', label: t('import-report:all-imports'), icon: History, onAction: onImports },
        {
          key: 'delete',
          label: t('lists:delete'),
          icon: Trash2,
          isDanger: true,
          onAction: acts['delete-list'],
        },
      ]}
    />
  );
}
