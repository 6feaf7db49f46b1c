import { faultOf } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { KeeperState } from './draft-keeper.ts';

interface Props {
  readonly state: KeeperState;
  readonly onSave: () => void;
  readonly onReload: () => void;
}

/** Why a draft is not stored, and what can be done about it. */
export function SaveTrouble({ state, onSave, onReload }: Props) {
  const t = useWords();
  if (state.kind === 'elsewhere') {
    const reload = (
      <Button size="sm" onPress={onReload}>
        {t('write:elsewhere.reload')}
      </Button>
    );
    return (
      <Banner tone="warn" actions={reload}>
        <b>{t('write:elsewhere.title')}</b> {t('write:elsewhere.text')}
      </Banner>
    );
  }
  if (state.kind !== 'failed') return null;
  const again = (
    <Button size="sm" onPress={onSave}>
      {t('write:save.again')}
    </Button>
  );
  return (
    <Banner tone="danger" actions={again}>
      {faultSentence(faultOf(state.error), t)}
    </Banner>
  );
}
