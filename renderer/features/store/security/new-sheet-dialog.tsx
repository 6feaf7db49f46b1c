import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Protection } from '#contract/store.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { PrintedSheet } from '../sheet/printed-sheet.tsx';
import type { Proof } from '../sheet/proof.ts';
import { isProven } from '../sheet/proof.ts';
import { SheetPaper } from '../sheet/sheet-paper.tsx';
import { SheetProof } from '../sheet/sheet-proof.tsx';
import { useRecoveryKey } from '../sheet/use-recovery-key.ts';
import { PresentPassphrase } from './present-passphrase.tsx';
import { placeOf, presentSecret } from './protect-acts.ts';

interface Props {
  readonly protection: Protection;
  /** Whether there was no sheet so far. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

/** The command with its draft: the sheet counts only once two groups of it were copied back. */
function useNewSheet({ protection, onClose }: Props) {
  const command = useCommand('store.set-recovery-key');
  const sheet = useRecoveryKey();
  const [proof, setProof] = useState<Proof | null>(null);
  const [keeper, setKeeper] = useState('');
  const [current, setCurrent] = useState('');
  const [tried, setTried] = useState(false);
  const keepers = keeper.trim() === '' ? [] : [keeper.trim()];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (command.isPending || sheet.key === null || !isProven(proof, sheet.groups)) return;
    command.mutate(
      { current: presentSecret(protection, current), key: sheet.key, keepers },
      { onSuccess: onClose },
    );
  };
  const fault = command.error?.fault ?? sheet.fault;
  const isBusy = command.isPending;
  return {
    sheet,
    proof,
    setProof,
    keeper,
    setKeeper,
    keepers,
    current,
    setCurrent,
    tried,
    send,
    fault,
    isBusy,
  };
}

/** Draws a new recovery key, prints it, has two groups copied back, and sets it. */
export function NewSheetDialog(props: Props) {
  const { protection, isFirst, onClose } = props;
  const t = useWords();
  const organisation = useEngine('organisation.get', {}).data?.name ?? '';
  const { sheet, proof, keepers, fault, ...draft } = useNewSheet(props);
  const sentence = fault === null ? null : faultSentence(fault, t);
  const isBeside = fault !== null && placeOf(fault) === 'current';
  const paper = {
    organisation,
    groups: sheet.groups,
    createdAt: sheet.createdAt,
    keepers,
    protection: protection === 'keychain' ? ('keychain' as const) : ('passphrase' as const),
  };
  return (
    <Dialog title={t('security:new-title')} onClose={onClose} isDismissable={false} wide>
      <form className="new-sheet" onSubmit={draft.send} noValidate>
        <div className="content">
          <div className="side-by-side">
            <div className="ask">
              <p>{t(isFirst ? 'security:first-text' : 'security:new-text')}</p>
              {protection === 'passphrase' ? (
                <PresentPassphrase
                  value={draft.current}
                  onChange={draft.setCurrent}
                  error={isBeside ? sentence : null}
                />
              ) : null}
              <SheetProof
                groups={sheet.groups}
                proof={proof}
                onProof={draft.setProof}
                keeper={draft.keeper}
                onKeeper={draft.setKeeper}
                tried={draft.tried}
              />
              {sentence === null || isBeside ? null : <Banner tone="danger">{sentence}</Banner>}
            </div>
            <SheetPaper {...paper} hidden={proof?.asked ?? []} />
            <PrintedSheet {...paper} />
          </div>
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isPending={draft.isBusy}>
              {t('security:new-do')}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('security:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
