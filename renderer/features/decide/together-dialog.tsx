import { useState } from 'react';
import type { ClearCase } from '#contract/decide.ts';
import type { CaseId } from '#domain/ids.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { causeWords, titleOf } from './case-words.ts';
import './together-dialog.css';

interface Props {
  readonly onSettled: () => void;
  readonly onClose: () => void;
}

/** Every address whose evidence speaks for removal, each with a tick: set only where it is certain. */
export function TogetherDialog({ onSettled, onClose }: Props) {
  const t = useWords();
  const { data, error } = useEngine('decide.clear', {});
  const removal = useCommand('decide.remove-many');
  /** Ticks that were set or taken away by hand. */
  const [ticks, setTicks] = useState<ReadonlyMap<CaseId, boolean>>(new Map());
  const rows = data ?? [];
  const isTicked = ({ id, confidence }: ClearCase) => ticks.get(id) ?? confidence === 'certain';
  const chosen = rows.filter(isTicked).map(({ id }) => id);
  const fault = error?.fault ?? removal.error?.fault ?? null;
  const remove = () => removal.mutate({ caseIds: chosen }, { onSuccess: onSettled });
  return (
    <Dialog title={t('decide:together.title')} onClose={onClose} wide isDismissable={false}>
      <div className="content together">
        <p>{t(data?.length === 0 ? 'decide:together.none' : 'decide:together.text')}</p>
        {fault === null ? null : <Banner tone="danger">{faultSentence(fault, t)}</Banner>}
        {rows.length === 0 ? null : (
          <ul aria-label={t('decide:together.list')}>
            {rows.map((row) => (
              <li key={row.id}>
                <Checkbox
                  isSelected={isTicked(row)}
                  onChange={(ticked) => setTicks(new Map(ticks).set(row.id, ticked))}
                >
                  <ClearLine row={row} />
                </Checkbox>
              </li>
            ))}
          </ul>
        )}
      </div>
      <DialogActions
        main={
          <Button
            variant="primary"
            isPending={removal.isPending}
            isDisabled={chosen.length === 0}
            onPress={remove}
          >
            {t('decide:together.remove', { count: chosen.length })}
          </Button>
        }
        cancel={<Button onPress={onClose}>{t('decide:cancel')}</Button>}
      />
    </Dialog>
  );
}

function ClearLine({ row }: { readonly row: ClearCase }) {
  const t = useWords();
  const about = [causeWords(row.cause, t), t(`evidence:confidence.${row.confidence}`)].join(' · ');
  return (
    <>
      <b>{titleOf(row)}</b> {row.name === '' ? null : <span className="addr">{row.address}</span>}
      <small>{about}</small>
    </>
  );
}
