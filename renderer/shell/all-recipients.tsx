import { useState } from 'react';
import { useEngine } from '#renderer/client/queries.ts';
import { NewListDialog } from '#renderer/features/lists/list-dialog.tsx';
import { NoList } from '#renderer/features/recipients/no-list.tsx';
import { RecipientsScreen } from '#renderer/features/recipients/recipients-screen.tsx';

interface Props {
  readonly navigate: (path: string) => void;
}

/** Everybody; in a club that has neither people nor lists, the way to its first list. */
export function AllRecipients({ navigate }: Props) {
  const lists = useEngine('lists.all', {}).data;
  const people = useEngine('recipients.counts', { listId: null, search: '' }).data?.all;
  const [makes, setMakes] = useState(false);
  if (lists?.length !== 0 || people !== 0) return <RecipientsScreen key="all" listId={null} />;
  return (
    <>
      <NoList onNewList={() => setMakes(true)} />
      {makes ? (
        <NewListDialog onDone={(listId) => navigate(`/lists/${listId}`)} onCancel={() => setMakes(false)} />
      ) : null}
    </>
  );
}
