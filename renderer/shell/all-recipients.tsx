import { useState } from 'react';
import { useEngine } from '#renderer/client/queries.ts';
import { NewListDialog } from '#renderer/features/lists/list-dialog.tsx';
import { NoList } from '#renderer/features/recipients/no-list.tsx';
import { ImportHere } from '#renderer/features/imports/import-here.tsx';
import { RecipientsScreen } from '#renderer/features/recipients/recipients-screen.tsx';
import type { StartImport } from './use-import-sheet.tsx';

interface Props {
  readonly navigate: (path: string) => void;
  readonly onImport: StartImport;
}

/** Everybody; in a club that has neither people nor lists, the way to its first list. */
export function AllRecipients({ navigate, onImport }: Props) {
  const lists = useEngine('lists.all', {}).data;
  const people = useEngine('recipients.counts', { listId: null, search: '' }).data?.all;
  const [makes, setMakes] = useState(false);
  const here = <ImportHere onImport={(file) => onImport(null, file)} />;
  const choose = () => onImport(null, null);
  if (lists?.length !== 0 || people !== 0) {
    return (
      <>
        <RecipientsScreen key="all" listId={null} onImport={choose} />
        {here}
      </>
    );
  }
  return (
    <>
      <NoList onNewList={() => setMakes(true)} onImport={choose} />
      {here}
      {makes ? (
        <NewListDialog onDone={(listId) => navigate(`/lists/${listId}`)} onCancel={() => setMakes(false)} />
      ) : null}
    </>
  );
}
