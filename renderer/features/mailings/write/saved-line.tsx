import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import type { KeeperState } from './draft-keeper.ts';

/** Says whether what is on screen is stored. Only trouble is read aloud by itself. */
export function SavedLine({ state }: { readonly state: KeeperState }) {
  const t = useWords();
  const format = useFormat();
  switch (state.kind) {
    case 'saved':
      return (
        <span className="saved">
          <Check aria-hidden="true" />
          {t('write:saved', { time: format.time(state.savedAt) })}
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span className="saved wait">
          <LoaderCircle aria-hidden="true" />
          {t(`write:${state.kind}`)}
        </span>
      );
    default:
      return (
        <span className="saved trouble" role="status">
          <CircleAlert aria-hidden="true" />
          {t('write:failed')}
        </span>
      );
  }
}
