import { CircleCheck } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { faultOf } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { KeyField } from '../sheet/key-field.tsx';

interface Props {
  readonly onClose: () => void;
}

type Verdict = { readonly isRight: true } | { readonly isRight: false; readonly words: string };

/** Tries a key from paper against the open data: right, of another sheet, or mistyped. Changes nothing. */
export function TestSheetDialog({ onClose }: Props) {
  const t = useWords();
  const call = useCallEngine();
  const [key, setKey] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    call('store.check-recovery-key', { key }).then(
      ({ right, typo }) =>
        setVerdict(
          right
            ? { isRight: true }
            : { isRight: false, words: t(typo ? 'security:test-typo' : 'security:test-wrong') },
        ),
      (error: unknown) => setVerdict({ isRight: false, words: faultSentence(faultOf(error), t) }),
    );
  };
  return (
    <Dialog title={t('security:test-title')} onClose={onClose} isDismissable={false}>
      <form onSubmit={send} noValidate>
        <div className="content">
          <p>{t('security:test-text')}</p>
          <KeyField
            value={key}
            onChange={(typed) => {
              setKey(typed);
              setVerdict(null);
            }}
            error={verdict?.isRight === false ? verdict.words : null}
            autoFocus
          />
          <p role="status">
            {verdict?.isRight === true ? (
              <span className="st a">
                <CircleCheck aria-hidden="true" />
                {t('security:test-right')}
              </span>
            ) : null}
          </p>
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isDisabled={key.trim() === ''}>
              {t('security:test-do')}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('security:close')}</Button>}
        />
      </form>
    </Dialog>
  );
}
