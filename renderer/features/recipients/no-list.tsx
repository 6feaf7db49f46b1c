import { FlaskConical, ListPlus, Upload } from 'lucide-react';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { CardsDrawing } from './cards-drawing.tsx';

interface Props {
  readonly onNewList: () => void;
  readonly onImport: () => void;
}

/** A club that has nobody and no list yet: what a list is, and the first step. */
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
        title={t('recipients:no-list-title')}
        actions={
          <>
            <Button variant="primary" size="lg" icon={ListPlus} onPress={onNewList}>
              {t('recipients:no-list-make')}
            </Button>
            <p className="or">
              <button type="button" className="lnk" onClick={onImport}>
                <Upload aria-hidden="true" />
                {t('imports:open-addresses')}
              </button>
            </p>
            <p className="or">
              <button type="button" className="lnk" onClick={() => open.mutate({ id: 'practice' })}>
                <FlaskConical aria-hidden="true" />
                {t('recipients:no-list-practise')}
              </button>
            </p>
            {open.error ? <Banner tone="danger">{faultSentence(open.error.fault, t)}</Banner> : null}
          </>
        }
      >
        {t('recipients:no-list-text')}
      </EmptyState>
    </main>
  );
}
