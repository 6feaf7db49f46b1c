import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Segment } from '#contract/recipients.ts';
import type { ListId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { People } from './people.tsx';
import type { OpenDialog } from './people-dialogs.tsx';
import type { Question } from './question.ts';
import { RecipientsHead } from './recipients-head.tsx';
import { RecipientsTools } from './recipients-tools.tsx';
import './recipients.css';
import './person-panel.css';

interface Props {
  /** Null: everybody on all lists. */
  readonly listId: ListId | null;
  /** What else can be done with the list, as a button of the head. */
  readonly menu?: ReactNode;
  /** What there is to know about the list before its people. */
  readonly notes?: ReactNode;
  /** Begins an import into the list. */
  readonly onImport: () => void;
}

/** Of the whole list, or of everybody the search finds in it. */
function exportAll(listId: ListId | null, search: string, count: number): OpenDialog {
  return { dialog: 'export', chosen: { query: { listId, search, segment: 'all' }, except: [] }, count };
}

/** The people of one list, or of all. */
export function RecipientsScreen({ listId, menu, notes, onImport }: Props) {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data;
  const list = lists?.find(({ id }) => id === listId) ?? null;
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [search, setSearch] = useState('');
  const [segment, setSegment] = useState<Segment>('all');
  const [order, setOrder] = useState<Pick<Question, 'sort' | 'descending'>>({
    sort: 'name',
    descending: false,
  });
  const counts = useEngine('recipients.counts', { listId, search }, { keepPrevious: true }).data;
  const isGone = lists !== undefined && listId !== null && list === null;
  const openExport = () => setOpen(exportAll(listId, search, counts?.all ?? 0));
  useCommandsHere({
    'export-all': isGone ? null : openExport,
    'own-fields': isGone ? null : () => setOpen({ dialog: 'fields' }),
    'deleted-people': isGone ? null : () => setOpen({ dialog: 'deleted' }),
  });
  if (isGone) {
    return (
      <main className="main">
        <header className="head">
          <div>
            <h1>{t('recipients:gone-title')}</h1>
            <p>{t('recipients:gone-text')}</p>
          </div>
        </header>
      </main>
    );
  }
  return (
    <main className="main recipients">
      <RecipientsHead
        list={list}
        menu={menu}
        onImport={onImport}
        onAdd={() => setOpen({ dialog: 'add' })}
        onOpen={(what) => (what === 'export' ? openExport() : setOpen({ dialog: what }))}
      />
      {notes}
      <RecipientsTools
        search={search}
        onSearch={setSearch}
        segment={segment}
        onSegment={setSegment}
        isDormant={list?.state === 'dormant'}
        counts={counts}
      />
      <People
        list={list}
        lists={lists ?? []}
        question={{ listId, search, segment, ...order }}
        onQuestion={(change) => {
          if (change.search !== undefined) setSearch(change.search);
          if (change.segment !== undefined) setSegment(change.segment);
          if (change.sort !== undefined) {
            setOrder({ sort: change.sort, descending: change.descending ?? false });
          }
        }}
        open={open}
        setOpen={setOpen}
        onImport={onImport}
      />
    </main>
  );
}
