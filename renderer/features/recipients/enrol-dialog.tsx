import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Consent } from './consent-fields.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { ListChoice } from './list-choice.tsx';
import type { Concerned } from './concerned.ts';
import './person-form.css';

interface Props extends Concerned {
  readonly lists: readonly ListView[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Brings people onto a list, with how they agreed; says how many were left out. */
export function EnrolDialog({ chosen, count, lists, onDone, onCancel }: Props) {
  const t = useWords();
  const enrol = useCommand('recipients.enrol');
  const [listId, setListId] = useState(lists[0]?.id ?? null);
  const [chosenConsent, setConsent] = useState<Consent | null>(null);
  const kind = lists.find(({ id }) => id === listId)?.kind;
  const consent = chosenConsent ?? { how: kind === 'newsletter' ? 'paper' : 'membership', note: '' };
  const result = enrol.data ?? null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (listId === null || enrol.isPending) return;
    enrol.mutate(
      { chosen, listId, consent },
      { onSuccess: (answer) => (answer === null || answer.skipped === 0) && onDone() },
    );
  };
  return (
    <Dialog title={t('people:enrol-title', { count })} onClose={result ? onDone : onCancel} wide>
      <form onSubmit={send} noValidate>
        <div className="content person-form">
          <p>{t('people:enrol-text')}</p>
          <ListChoice lists={lists} listId={listId} onSelect={setListId} />
          <ConsentFields consent={consent} onChange={setConsent} />
          {enrol.error ? <Banner tone="danger">{faultSentence(enrol.error.fault, t)}</Banner> : null}
          {result ? (
            <Banner tone="info">
              {t('people:enrolled', { count: result.added, skipped: result.skipped })}
            </Banner>
          ) : null}
        </div>
        <DialogActions
          main={
            result ? (
              <Button variant="primary" onPress={onDone}>
                {t('people:close')}
              </Button>
            ) : (
              <Button variant="primary" type="submit" isPending={enrol.isPending}>
                {t('people:enrol-confirm', { count })}
              </Button>
            )
          }
          cancel={result ? null : <Button onPress={onCancel}>{t('recipients:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
