import type { FormEvent } from 'react';
import { useState } from 'react';
import type { RecipientDetail } from '#contract/recipients.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { DateField } from '#renderer/ui/field/date-field.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { afterDay, dayIn } from './last-day.ts';
import { fullName } from './person-name.ts';

interface Props {
  readonly person: RecipientDetail;
  readonly onClose: () => void;
}

const fortnight = 14;

/** Stops mail to a person up to a day, on one list or on all of them. */
export function PauseDialog({ person, onClose }: Props) {
  const t = useWords();
  const pause = useCommand('recipients.pause');
  const [day, setDay] = useState(() => dayIn(fortnight, new Date()));
  const [list, setList] = useState('all');
  const lists = person.lists.filter(({ state }) => state === 'active' || state === 'paused');
  const until = afterDay(day);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (pause.isPending) return;
    const listId = lists.find(({ id }) => String(id) === list)?.id ?? null;
    pause.mutate({ recipientId: person.id, listId, until: until ?? 0 }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('people:pause-title', { name: fullName(person) })} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <div className="content person-form">
          <p>{t('people:pause-text')}</p>
          <DateField
            label={t('people:pause-until')}
            value={day}
            onChange={(next) => {
              setDay(next);
              pause.reset();
            }}
            error={pause.error ? faultSentence(pause.error.fault, t) : null}
            autoFocus
          />
          {lists.length < 2 ? null : (
            <Select
              label={t('recipients:list')}
              selected={list}
              onSelect={setList}
              options={[
                { key: 'all', label: t('people:pause-all') },
                ...lists.map(({ id, name }) => ({ key: String(id), label: name })),
              ]}
            />
          )}
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isPending={pause.isPending}>
              {t('people:pause-confirm')}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('recipients:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
