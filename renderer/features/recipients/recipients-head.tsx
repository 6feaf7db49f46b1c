import {
  Archive,
  CircleCheck,
  Download,
  Ellipsis,
  History,
  ListTree,
  Undo2,
  Upload,
  UserPlus,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ListView } from '#contract/lists.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';

/** What the menu of a list, or of everybody, opens. */
export type HeadDialog = 'export' | 'fields' | 'deleted';

interface Props {
  /** Null: everybody. */
  readonly list: ListView | null;
  /** What else can be done with the list. */
  readonly menu: ReactNode;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onOpen: (what: HeadDialog) => void;
}

function ListNumbers({ list }: { readonly list: ListView }) {
  const t = useWords();
  const format = useFormat();
  const last =
    list.lastMailingAt === null
      ? t('recipients:no-mailing')
      : t('recipients:last-mailing', { when: format.date(list.lastMailingAt) });
  return (
    <p className="num">
      {list.state === 'active'
        ? t('recipients:receive-post', { count: list.receiving })
        : t('recipients:people-of-list', { count: list.people })}{' '}
      · {last}
    </p>
  );
}

function AllNumbers() {
  const t = useWords();
  const people = useEngine('recipients.counts', { listId: null, search: '' }).data?.all;
  const lists = useEngine('lists.all', {}).data?.length;
  if (people === undefined || lists === undefined) return <p className="num"> </p>;
  return <p className="num">{t('recipients:people', { count: people, lists })}</p>;
}

function AllMenu({ onOpen }: Pick<Props, 'onOpen'>) {
  const t = useWords();
  const [, navigate] = useLocation();
  const entries = [
    { key: 'fields', label: t('people:own-fields'), icon: ListTree },
    { key: 'export', label: t('people:export'), icon: Download },
    { key: 'deleted', label: t('people:deleted'), icon: Undo2 },
  ] as const;
  return (
    <Menu
      label={t('people:all-more')}
      trigger={<IconButton variant="secondary" size="md" icon={Ellipsis} label={t('people:all-more')} />}
      entries={[
        ...entries.map((entry) => ({ ...entry, onAction: () => onOpen(entry.key) })),
        {
          key: 'imports',
          label: t('import-report:all-imports'),
          icon: History,
          onAction: () => navigate('/imports'),
        },
      ]}
    />
  );
}

/** Name and state of the list, how many it reaches, and what can be done with it. */
export function RecipientsHead({ list, menu, onAdd, onImport, onOpen }: Props) {
  const t = useWords();
  const active = list?.state === 'active';
  return (
    <header className="head">
      <div>
        <h1>
          {list === null ? t('recipients:everybody') : list.name}
          {list === null ? null : (
            <Chip tone={active ? 'ok' : 'neu'} icon={active ? CircleCheck : Archive}>
              {t(active ? 'recipients:active' : 'recipients:dormant')}
            </Chip>
          )}
        </h1>
        {list === null ? <AllNumbers /> : <ListNumbers list={list} />}
      </div>
      <div className="acts">
        {list === null ? (
          <AllMenu onOpen={onOpen} />
        ) : (
          <IconButton
            variant="secondary"
            size="md"
            icon={Download}
            label={t('people:export')}
            onPress={() => onOpen('export')}
          />
        )}
        {menu}
        <Button icon={Upload} onPress={onImport}>
          {t('imports:open-sheet')}
        </Button>
        <Button icon={UserPlus} onPress={onAdd}>
          {t('recipients:add')}
        </Button>
      </div>
    </header>
  );
}
