import { ClipboardPaste, FlaskConical, ListPlus, Upload } from 'lucide-react';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { CardsDrawing } from './cards-drawing.tsx';
import { FirstWays } from './first-ways.tsx';

interface Props {
  readonly onNewList: () => void;
  readonly onImport: () => void;
}

/** A club that has nobody and no list yet: what a list is, and the ways to the first people. */
export function NoList({ onNewList, onImport }: Props) {
  const t = useWords();
  const open = useCommand('store.open');
  return (
    <main className="main" data-pane="">
      <header className="head">
        <h1>{t('recipients:everybody')}</h1>
      </header>
      <EmptyState
        art={<CardsDrawing />}
        isDropZone
        title={t('recipients:no-list-title')}
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
                  icon: ListPlus,
                  title: t('recipients:no-list-make'),
                  text: t('recipients:no-list-make-text'),
                  onPress: onNewList,
                },
                {
                  icon: FlaskConical,
                  title: t('recipients:no-list-practise'),
                  text: t('recipients:no-list-practise-text'),
                  onPress: () => open.mutate({ id: 'practice' }),
                },
              ]}
            />
            {open.error ? <Banner tone="danger">{faultSentence(open.error.fault, t)}</Banner> : null}
          </>
        }
      >
        {t('recipients:no-list-text')}
      </EmptyState>
    </main>
  );
}
