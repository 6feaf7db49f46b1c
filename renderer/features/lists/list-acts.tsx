import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { ListSettingsDialog } from './list-dialog.tsx';
import { ListMenu } from './list-menu.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { useStopping } from './use-stopping.ts';

interface Props {
  readonly list: ListView;
  /** All lists, in their order. */
  readonly lists: readonly ListView[];
  readonly navigate: (path: string) => void;
  /** The screen of the list, with the button for its head and what is to be said before its people. */
  readonly children: (menu: ReactNode, notes: ReactNode) => ReactNode;
}

/** The ways up and down, where there is one. */
function moves(list: ListView, lists: readonly ListView[], move: (to: 'up' | 'down') => void) {
  const likes = lists.filter(({ state }) => state === list.state);
  const at = likes.findIndex(({ id }) => id === list.id);
  return {
    'list-up': at > 0 ? () => move('up') : null,
    'list-down': at < likes.length - 1 ? () => move('down') : null,
  };
}

/** What can be done with the list on screen, around that screen. */
export function ListActs({ list, lists, navigate, children }: Props) {
  const t = useWords();
  const [open, setOpen] = useState<'settings' | 'duplicate' | null>(null);
  const move = useCommand('lists.move');
  const stopping = useStopping(list, () => navigate('/lists/deleted'));
  const { question } = stopping;
  const fault = stopping.fault ?? move.error?.fault ?? null;
  const close = () => setOpen(null);
  const show = (listId: ListId) => {
    close();
    navigate(`/lists/${listId}`);
  };
  const acts = {
    'list-settings': () => setOpen('settings'),
    'duplicate-list': () => setOpen('duplicate'),
    'stop-or-wake-list': list.state === 'active' ? stopping.putToRest : stopping.wake,
    'delete-list': stopping.askToDelete,
    ...moves(list, lists, (to) => move.mutate({ listId: list.id, to })),
  };
  useCommandsHere(acts);
  const menu = <ListMenu list={list} acts={acts} onImports={() => navigate('/imports')} />;
  const notes = (
    <>
      {list.state === 'dormant' ? (
        <Banner
          tone="neutral"
          actions={
            <Button size="sm" isPending={stopping.isPending} onPress={stopping.wake}>
              {t('lists:reactivate')}
            </Button>
          }
        >
          {t('lists:dormant-banner')}
        </Banner>
      ) : null}
      {fault === null ? null : <Banner tone="danger">{faultSentence(fault, t)}</Banner>}
    </>
  );
  return (
    <>
      {children(menu, notes)}
      {open === 'settings' ? <ListSettingsDialog listId={list.id} onDone={close} /> : null}
      {open === 'duplicate' ? <DuplicateDialog list={list} onDone={show} onCancel={close} /> : null}
      {question === null ? null : (
        <StopDialog
          question={question}
          list={list.name}
          onConfirm={stopping.confirm}
          onCancel={stopping.cancel}
        />
      )}
    </>
  );
}
