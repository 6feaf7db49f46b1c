import { useRef, useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import type { RecipientId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { usePagedRows } from '#renderer/client/paged-rows.ts';
import { useWords } from '#renderer/client/words.ts';
import { useFocusBack } from '#renderer/ui/focus-back.ts';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { DetailPanel } from './detail-panel.tsx';
import { NoRows } from './no-rows.tsx';
import type { ManyDialog } from './concerned.ts';
import type { OpenDialog } from './people-dialogs.tsx';
import { PeopleDialogs } from './people-dialogs.tsx';
import type { Question } from './question.ts';
import { RecipientsTable } from './recipients-table.tsx';
import { usePeopleKeys } from './use-people-keys.ts';
import { useSelection } from './use-selection.ts';

interface Props {
  readonly list: ListView | null;
  readonly lists: readonly ListView[];
  readonly question: Question;
  readonly onQuestion: (change: Partial<Question>) => void;
  readonly open: OpenDialog | null;
  readonly setOpen: (open: OpenDialog | null) => void;
  readonly onImport: () => void;
}

/** The row range in view, in words. */
function useViewWords(total: number) {
  const t = useWords();
  const [view, setView] = useState({ first: 0, last: 0 });
  const range = { first: view.first + 1, last: view.last + 1, total };
  return {
    words: total === 0 ? t('recipients:no-rows') : t('recipients:rows-in-view', range),
    tell: (first: number, last: number) => setView({ first, last }),
  };
}

/** Rows, who is chosen among them, whose panel is open, and whom a removal would concern. */
function usePeople(question: Question, setOpen: (open: OpenDialog | null) => void) {
  const rows = usePagedRows(
    'recipients.page',
    (range) => ({ ...question, ...range }),
    (page) => page,
  );
  const total = rows.total ?? 0;
  const selection = useSelection(question, total, rows.rowAt);
  const [personId, setPersonId] = useState<RecipientId | null>(null);
  const ask = (dialog: ManyDialog, recipientId: RecipientId | null) => {
    if (recipientId !== null) setOpen({ dialog, chosen: { ids: [recipientId] }, count: 1 });
    else if (selection.count > 0) setOpen({ dialog, chosen: selection.people(), count: selection.count });
  };
  return {
    rows,
    total,
    selection,
    personId,
    setPersonId,
    closePanel: () => setPersonId(null),
    ask,
    removeChosen: () => ask('remove', selection.count > 0 ? null : personId),
  };
}

/** What the menu can do with the chosen people, or with the one whose panel is open. */
function commandsOf({ selection, personId, ask, removeChosen }: ReturnType<typeof usePeople>) {
  const hasChosen = selection.count > 0;
  const ofChosen = (dialog: ManyDialog) => (hasChosen ? () => ask(dialog, null) : null);
  return {
    'enrol-people': hasChosen || personId !== null ? () => ask('enrol', hasChosen ? null : personId) : null,
    'remove-people': hasChosen || personId !== null ? removeChosen : null,
    'group-people': ofChosen('group'),
    'export-chosen': ofChosen('export'),
    'chosen-leave': ofChosen('leave'),
  };
}

interface TableProps extends Pick<Props, 'question' | 'onQuestion' | 'onImport'> {
  readonly people: ReturnType<typeof usePeople>;
  readonly onAdd: () => void;
}

function Table({ people, question, onQuestion, onAdd, onImport }: TableProps) {
  const t = useWords();
  const { rows, total, selection, personId, setPersonId, closePanel } = people;
  const view = useViewWords(total);
  return (
    <section className="gridwrap" aria-label={t('recipients:table')}>
      {rows.total === 0 || rows.error !== null ? (
        <NoRows
          question={question}
          error={rows.error}
          onClear={() => onQuestion({ search: '', segment: 'all' })}
          onAdd={onAdd}
          onImport={onImport}
        />
      ) : (
        <RecipientsTable
          label={t('recipients:table')}
          question={question}
          rows={rows}
          onSort={(sort, descending) => onQuestion({ sort, descending })}
          selection={selection.ofGrid}
          openId={personId}
          onOpen={({ id }) => setPersonId(id)}
          onActive={(row) => personId !== null && row && setPersonId(row.id)}
          onRemove={people.removeChosen}
          onEscape={() => (personId === null ? selection.clear() : closePanel())}
          onView={view.tell}
        />
      )}
      <BulkBar
        count={selection.count}
        total={total}
        onAll={selection.ofGrid.onAll}
        onClear={selection.clear}
        onOpen={(dialog) => people.ask(dialog, null)}
      />
      <StatusStrip>{view.words}</StatusStrip>
    </section>
  );
}

/** The table with what is chosen in it, and the panel of the person one opened. */
export function People({ list, lists, question, onQuestion, open, setOpen, onImport }: Props) {
  const people = usePeople(question, setOpen);
  const { selection, personId, setPersonId, closePanel } = people;
  const body = useRef<HTMLDivElement>(null);
  useFocusBack(personId !== null, () => body.current?.querySelector<HTMLElement>('[role=grid]'));
  const close = () => setOpen(null);
  const add = () => setOpen({ dialog: 'add' });
  usePeopleKeys({ add });
  useCommandsHere({ 'add-person': add, ...commandsOf(people) });
  return (
    <div ref={body} className={personId === null ? 'body' : 'body with-panel'}>
      <Table people={people} question={question} onQuestion={onQuestion} onAdd={add} onImport={onImport} />
      {personId === null ? null : (
        <DetailPanel
          recipientId={personId}
          onClose={closePanel}
          onOpen={setPersonId}
          onDialog={(dialog) => people.ask(dialog, personId)}
          onHousehold={(address) => setOpen({ dialog: 'add', address })}
        />
      )}
      <PeopleDialogs
        open={open}
        list={list}
        lists={lists}
        onClose={close}
        onAdded={(id) => {
          close();
          setPersonId(id);
        }}
        onDone={(dialog) => {
          close();
          if (dialog === 'remove') {
            selection.clear();
            closePanel();
          }
        }}
      />
    </div>
  );
}
