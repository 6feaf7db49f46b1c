import type { ListId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { ListActs } from '#renderer/features/lists/list-acts.tsx';
import { RecipientsScreen } from '#renderer/features/recipients/recipients-screen.tsx';

interface Props {
  readonly listId: ListId;
  readonly navigate: (path: string) => void;
}

/** A list: its people, with what can be done with the list itself. */
export function ListPlace({ listId, navigate }: Props) {
  const lists = useEngine('lists.all', {}).data;
  const list = lists?.find(({ id }) => id === listId);
  if (lists === undefined || list === undefined) return <RecipientsScreen listId={listId} />;
  return (
    <ListActs list={list} lists={lists} navigate={navigate}>
      {(menu, notes) => <RecipientsScreen listId={listId} menu={menu} notes={notes} />}
    </ListActs>
  );
}
