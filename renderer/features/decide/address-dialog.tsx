import type { FormEvent } from 'react';
import { useState } from 'react';
import type { CaseRow } from '#contract/decide.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly row: CaseRow;
  readonly onSettled: () => void;
  readonly onClose: () => void;
}

/** Asks for the address that replaces one that mail does not reach; where one was probably meant, it stands there already. */
export function AddressDialog({ row, onSettled, onClose }: Props) {
  const t = useWords();
  const settle = useCommand('decide.settle');
  const [address, setAddress] = useState(row.proposal?.address ?? row.address);
  const typed = address.trim();
  const isSame = typed === '' || typed.toLowerCase() === row.address.toLowerCase();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isSame || settle.isPending) return;
    settle.mutate({ caseId: row.id, verdict: 'change', address: typed }, { onSuccess: onSettled });
  };
  return (
    <Dialog title={t('decide:address.title', { name: row.name })} onClose={onClose} isDismissable={false}>
      <form onSubmit={send} noValidate>
        <div className="content">
          <TextField
            label={t('decide:address.label')}
            hint={t('decide:address.hint')}
            value={address}
            onChange={(next) => {
              setAddress(next);
              settle.reset();
            }}
            error={settle.error === null ? null : faultSentence(settle.error.fault, t)}
            type="email"
            autoComplete="off"
            maxLength={320}
            autoFocus
          />
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isPending={settle.isPending} isDisabled={isSame}>
              {t('decide:change')}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('decide:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
