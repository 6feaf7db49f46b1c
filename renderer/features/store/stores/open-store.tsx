import type { StoreCard } from '#contract/store.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useStoreName } from './store-name.ts';

interface Props {
  readonly store: StoreCard;
  readonly open: (id: string) => void;
}

/** Opens a data store that is there and not open yet. */
export function OpenStore({ store, open }: Props) {
  const t = useWords();
  const name = useStoreName(store);
  if (store.current || !store.there) return null;
  return (
    <Button size="sm" aria-label={t('security:open', { name })} onPress={() => open(store.id)}>
      {t('security:open-short')}
    </Button>
  );
}
