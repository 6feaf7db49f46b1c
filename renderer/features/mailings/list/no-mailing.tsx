import { PenLine } from 'lucide-react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

function PaperPlane() {
  return (
    <svg className="art plane" viewBox="0 0 140 92" fill="none" aria-hidden="true">
      <g className="faint">
        <path d="M12 74c10-2 16-8 20-16" />
        <path d="M20 86c20-4 34-14 42-26" />
      </g>
      <g className="clear">
        <path d="M120 14 42 44l30 10 12 28z" />
        <path d="M120 14 72 54" />
      </g>
    </svg>
  );
}

/** Before the first mailing. */
export function NoMailing({ onWrite, busy }: { readonly onWrite: () => void; readonly busy: boolean }) {
  const t = useWords();
  return (
    <EmptyState
      art={<PaperPlane />}
      title={t('mailings:empty.title')}
      actions={
        <Button variant="primary" icon={PenLine} onPress={onWrite} isPending={busy}>
          {t('mailings:empty.write')}
        </Button>
      }
    >
      {t('mailings:empty.text')}
    </EmptyState>
  );
}

/** When search and filter leave nothing. */
export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const t = useWords();
  return (
    <EmptyState
      title={t('mailings:no-match.title')}
      actions={<Button onPress={onClear}>{t('mailings:no-match.clear')}</Button>}
    >
      {t('mailings:no-match.text')}
    </EmptyState>
  );
}
