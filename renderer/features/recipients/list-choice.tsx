import type { ListView } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import { useWords } from '#renderer/client/words.ts';
import { Select } from '#renderer/ui/field/select.tsx';

interface Props {
  readonly lists: readonly ListView[];
  readonly listId: ListId | null;
  readonly onSelect: (id: ListId) => void;
}

/** Which list a new person comes to. */
export function ListChoice({ lists, listId, onSelect }: Props) {
  const t = useWords();
  return (
    <Select
      label={t('recipients:list')}
      selected={String(listId)}
      onSelect={(key) => {
        const list = lists.find(({ id }) => String(id) === key);
        if (list) onSelect(list.id);
      }}
      options={lists.map(({ id, name }) => ({ key: String(id), label: name }))}
    />
  );
}
