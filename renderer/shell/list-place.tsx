import type { ListId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { ListActs } from '#renderer/features/lists/list-acts.tsx';
import { ImportHere } from '#renderer/features/imports/import-here.tsx';
import { RecipientsScreen } from '#renderer/features/recipients/recipients-screen.tsx';
import type { StartImport } from './use-import-sheet.tsx';

interface Props {
  readonly listId: ListId;
  readonly navigate: (path: string) => void;
  readonly onImport: StartImport;
}

/** A list: its people, with what can be done with the list itself. */
export function ListPlace({ listId, navigate, onImport }: Props) {
  const lists = useEngine('lists.all', {}).data;
  const list = lists?.find(({ id }) => id === listId);
  const choose = () => onImport(listId, null);
  if (lists === undefined || list === undefined)
    return <RecipientsScreen listId={listId} onImport={choose} />;
  return (
    <ListActs list={list} lists={lists} navigate={navigate}>
      {(menu, notes) => (
        <>
          <RecipientsScreen listId={listId} menu={menu} notes={notes} onImport={choose} />
          <ImportHere onImport={(file) => onImport(listId, file)} />
        </>
      )}
    </ListActs>
  );
}
