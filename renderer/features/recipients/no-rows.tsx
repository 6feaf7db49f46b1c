import { ClipboardPaste, Upload, UserPlus } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { faultOf } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { CardsDrawing } from './cards-drawing.tsx';
import { FirstWays } from './first-ways.tsx';
import type { Question } from './question.ts';
import { isNarrowed } from './question.ts';

interface Props {
  readonly question: Question;
  readonly error: Error | null;
  readonly onClear: () => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

/** In place of an empty table: why it is empty, and the first step. */
export function NoRows({ question, error, onClear, onAdd, onImport }: Props) {
  const t = useWords();
  const queries = useQueryClient();
  if (error !== null) {
    return (
      <EmptyState
        title={t('recipients:table')}
        actions={
          <Button onPress={() => void queries.invalidateQueries({ queryKey: ['recipients.page'] })}>
            {t('recipients:retry')}
          </Button>
        }
      >
        {faultSentence(faultOf(error), t)}
      </EmptyState>
    );
  }
  if (isNarrowed(question)) {
    return (
      <EmptyState
        title={t('recipients:no-match-title')}
        actions={<Button onPress={onClear}>{t('recipients:clear-filter')}</Button>}
      >
        {t('recipients:no-match-text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      art={<CardsDrawing />}
      isDropZone
      title={t('recipients:empty-title')}
      actions={
        <>
          <Button variant="primary" size="lg" icon={Upload} onPress={onImport}>
            {t('imports:open-addresses')}
          </Button>
          <p className="drop-note">{t('imports:drop-here')}</p>
          <FirstWays
            ways={[
              {
                icon: ClipboardPaste,
                title: t('recipients:way-paste'),
                text: t('recipients:way-paste-text'),
                keys: 'Mod+V',
                onPress: onImport,
              },
              {
                icon: UserPlus,
                title: t('recipients:empty-add'),
                text: t('recipients:empty-add-text'),
                keys: 'Mod+Shift+N',
                onPress: onAdd,
              },
            ]}
          />
        </>
      }
    >
      {t(question.listId === null ? 'recipients:empty-all-text' : 'recipients:empty-text')}
    </EmptyState>
  );
}
