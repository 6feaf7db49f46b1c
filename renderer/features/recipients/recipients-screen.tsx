import { useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import type { RecipientDetail, Segment } from '#contract/recipients.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { usePagedRows } from '#renderer/client/paged-rows.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { AddDialog } from './add-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { DetailPanel } from './detail-panel.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { useListState } from './list-state.tsx';
import { NoRows } from './no-rows.tsx';
import type { Question } from './question.ts';
import { RecipientsHead } from './recipients-head.tsx';
import { RecipientsTable } from './recipients-table.tsx';
import { RecipientsTools } from './recipients-tools.tsx';
import './recipients.css';
import { RemoveDialog } from './remove-dialog.tsx';
import { extentOf } from './selection.ts';
import { useSelection } from './use-selection.ts';

interface Props {
  /** Null: everybody on all lists. */
  readonly listId: ListId | null;
  readonly navigate: (path: string) => void;
}

type Open =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'edit'; readonly person: RecipientDetail }
  | { readonly dialog: 'remove'; readonly recipientIds: readonly RecipientId[] };

interface TableProps {
  readonly list: ListView | null;
  readonly lists: readonly ListView[];
  readonly question: Question;
  readonly onQuestion: (change: Partial<Question>) => void;
  readonly open: Open | null;
  readonly setOpen: (open: Open | null) => void;
}

function People({ list, lists, question, onQuestion, open, setOpen }: TableProps) {
  const t = useWords();
  const rows = usePagedRows(
    'recipients.page',
    (range) => ({ ...question, ...range }),
    (page) => page,
  );
  const total = rows.total ?? 0;
  const selection = useSelection(question, total, rows.rowAt);
  const [personId, setPersonId] = useState<RecipientId | null>(null);
  const [view, setView] = useState({ first: 0, last: 0 });
  const count = selection.chosen.size;
  const removed = () => {
    setOpen(null);
    selection.clear();
    setPersonId(null);
  };
  const remove = (recipientIds: readonly RecipientId[]) => {
    if (recipientIds.length > 0) setOpen({ dialog: 'remove', recipientIds });
  };
  const empty = rows.total === 0 || rows.error !== null;
  return (
    <div className={personId === null ? 'body' : 'body with-panel'}>
      <section className="gridwrap" aria-label={t('recipients:table')}>
        {empty ? (
          <NoRows
            question={question}
            error={rows.error}
            onClear={() => onQuestion({ search: '', segment: 'all' })}
            onAdd={() => setOpen({ dialog: 'add' })}
          />
        ) : (
          <RecipientsTable
            label={t('recipients:table')}
            question={question}
            rows={rows}
            onSort={(sort, descending) => onQuestion({ sort, descending })}
            selection={{
              isSelected: ({ id }) => selection.chosen.has(id),
              extent: extentOf(selection.chosen, total),
              onToggle: selection.toggle,
              onRange: selection.range,
              onAll: selection.all,
              onNone: selection.clear,
            }}
            openId={personId}
            onOpen={({ id }) => setPersonId(id)}
            onActive={(row) => personId !== null && row && setPersonId(row.id)}
            onRemove={() => remove(count > 0 ? selection.recipientIds : personId === null ? [] : [personId])}
            onEscape={() => (personId === null ? selection.clear() : setPersonId(null))}
            onView={(first, last) => setView({ first, last })}
          />
        )}
        <BulkBar
          count={count}
          total={total}
          onAll={selection.all}
          onClear={selection.clear}
          onRemove={() => remove(selection.recipientIds)}
        />
        <StatusStrip>
          {total === 0
            ? t('recipients:no-rows')
            : t('recipients:rows-in-view', { first: view.first + 1, last: view.last + 1, total })}
        </StatusStrip>
      </section>
      {personId === null ? null : (
        <DetailPanel
          recipientId={personId}
          onClose={() => setPersonId(null)}
          onEdit={(person) => setOpen({ dialog: 'edit', person })}
          onRemove={({ id }) => remove([id])}
        />
      )}
      {open?.dialog === 'add' ? (
        <AddDialog
          lists={lists}
          listId={list?.id ?? null}
          onDone={(id) => {
            setOpen(null);
            setPersonId(id);
          }}
          onCancel={() => setOpen(null)}
        />
      ) : null}
      {open?.dialog === 'edit' ? <EditDialog person={open.person} onDone={() => setOpen(null)} /> : null}
      {open?.dialog === 'remove' ? (
        <RemoveDialog
          list={list}
          recipientIds={open.recipientIds}
          onDone={removed}
          onCancel={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

/** The people of one list, or of all. */
export function RecipientsScreen({ listId }: Props) {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data;
  const list = lists?.find(({ id }) => id === listId) ?? null;
  const [open, setOpen] = useState<Open | null>(null);
  const [search, setSearch] = useState('');
  const [segment, setSegment] = useState<Segment>('all');
  const [order, setOrder] = useState<Pick<Question, 'sort' | 'descending'>>({
    sort: 'name',
    descending: false,
  });
  const counts = useEngine('recipients.counts', { listId, search }, { keepPrevious: true }).data;
  const state = useListState(list);
  if (lists !== undefined && listId !== null && list === null) {
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
      <RecipientsHead list={list} onAdd={() => setOpen({ dialog: 'add' })} onState={state.set} />
      {state.notes}
      <RecipientsTools
        search={search}
        onSearch={setSearch}
        segment={segment}
        onSegment={setSegment}
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
      />
    </main>
  );
}
