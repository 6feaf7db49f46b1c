import { FileKey } from 'lucide-react';
import { useState } from 'react';
import type { StoreStatus } from '#contract/store.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyLine } from './key-line.tsx';
import { NewSheetDialog } from './new-sheet-dialog.tsx';
import { TestSheetDialog } from './test-sheet-dialog.tsx';

interface Props {
  readonly status: Extract<StoreStatus, { state: 'open' }>;
}

/** The recovery sheet: since when, who else keeps one, its test and its successor. */
export function SheetLine({ status }: Props) {
  const t = useWords();
  const format = useFormat();
  const [open, setOpen] = useState<'new' | 'test' | null>(null);
  const { recovery, protection } = status;
  const close = () => setOpen(null);
  const words = () => {
    if (recovery === null) {
      return t(protection === 'keychain' ? 'security:sheet-none-keychain' : 'security:sheet-none');
    }
    const day = format.day(recovery.createdAt);
    const names = recovery.keepers.join(', ');
    return names === '' ? t('security:sheet-created', { day }) : t('security:sheet-keepers', { day, names });
  };
  return (
    <>
      <KeyLine icon={FileKey} isGood={recovery !== null} title={t('security:sheet')} text={words()}>
        {recovery === null ? null : (
          <Button size="sm" onPress={() => setOpen('test')}>
            {t('security:sheet-test')}
          </Button>
        )}
        <Button size="sm" variant={recovery === null ? 'secondary' : 'ghost'} onPress={() => setOpen('new')}>
          {t(recovery === null ? 'security:sheet-make' : 'security:sheet-new')}
        </Button>
      </KeyLine>
      {open === 'test' ? <TestSheetDialog onClose={close} /> : null}
      {open === 'new' ? (
        <NewSheetDialog protection={protection} isFirst={recovery === null} onClose={close} />
      ) : null}
    </>
  );
}
