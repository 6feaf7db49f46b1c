import { Archive, ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ListView } from '#contract/lists.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { NewListDialog } from '#renderer/features/lists/list-dialog.tsx';
import { ListNameField } from '#renderer/features/lists/list-name-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PlaceLink } from './place-link.tsx';

interface Props {
  readonly path: string;
}

/** A list in the sidebar; F2 renames it where it stands. */
function ListLink({ list, path }: { readonly list: ListView; readonly path: string }) {
  const format = useFormat();
  const [isRenaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const goesBack = useRef(false);
  useCommandsHere({ 'rename-list': path === `/lists/${list.id}` ? () => setRenaming(true) : null });
  useEffect(() => {
    if (!isRenaming && goesBack.current) link.current?.focus();
    goesBack.current = false;
  }, [isRenaming]);
  if (isRenaming) {
    return (
      <li>
        <ListNameField
          list={list}
          onDone={(isByKey) => {
            goesBack.current = isByKey;
            setRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <PlaceLink
      to={`/lists/${list.id}`}
      path={path}
      colour={list.colour}
      label={list.name}
      onRename={() => setRenaming(true)}
      linkRef={link}
    >
      <span className="n">{format.number(list.state === 'active' ? list.receiving : list.people)}</span>
    </PlaceLink>
  );
}

function Links({ lists, path }: { readonly lists: readonly ListView[]; readonly path: string }) {
  return lists.map((list) => <ListLink key={list.id} list={list} path={path} />);
}

function Dormant({ lists, path }: { readonly lists: readonly ListView[]; readonly path: string }) {
  const t = useWords();
  const format = useFormat();
  const groupId = useId();
  const inside = lists.some(({ id }) => path === `/lists/${id}`);
  const [opened, setOpened] = useState(false);
  const open = opened || inside;
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <li>
      <button
        type="button"
        className="more"
        aria-expanded={open}
        aria-controls={groupId}
        onClick={() => setOpened(!open)}
      >
        <Archive aria-hidden="true" />
        {t('shell:dormant-lists')}
        <span className="n">{format.number(lists.length)}</span>
        <Arrow aria-hidden="true" />
      </button>
      <ul id={groupId} hidden={!open} className="inner">
        <Links lists={lists} path={path} />
      </ul>
    </li>
  );
}

/** Where deleted lists wait; the line stands there only while one waits, or while one is there. */
function Deleted({ path }: Props) {
  const t = useWords();
  const format = useFormat();
  const count = useEngine('lists.deleted', {}).data?.length ?? 0;
  const [, navigate] = useLocation();
  useCommandsHere({ 'deleted-lists': count === 0 ? null : () => navigate('/lists/deleted') });
  if (count === 0 && path !== '/lists/deleted') return null;
  return (
    <PlaceLink to="/lists/deleted" path={path} icon={Trash2} label={t('lists:deleted')}>
      <span className="n">{format.number(count)}</span>
    </PlaceLink>
  );
}

/** The heading, with the way to a new list. */
function ListsHead() {
  const t = useWords();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  useCommandsHere({ 'new-list': () => setOpen(true) });
  return (
    <div className="listshead">
      <h2>{t('shell:lists')}</h2>
      <IconButton icon={Plus} label={t('lists:new')} onPress={() => setOpen(true)} />
      {open ? (
        <NewListDialog
          onDone={(listId) => {
            setOpen(false);
            navigate(`/lists/${listId}`);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

/** Active lists in their order, then the dormant ones behind a line that opens, then the deleted ones. */
export function ListLinks({ path }: Props) {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data;
  if (lists === undefined) return null;
  const active = lists.filter(({ state }) => state === 'active');
  const dormant = lists.filter(({ state }) => state === 'dormant');
  return (
    <>
      <ListsHead />
      {lists.length === 0 ? <p className="nolists">{t('shell:no-lists')}</p> : null}
      <ul>
        <Links lists={active} path={path} />
        {dormant.length > 0 ? <Dormant lists={dormant} path={path} /> : null}
        <Deleted path={path} />
      </ul>
    </>
  );
}
