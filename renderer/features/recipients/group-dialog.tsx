import type { FormEvent } from 'react';
import { useState } from 'react';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Concerned } from './concerned.ts';
import './person-form.css';

interface Props extends Concerned {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const offered = 8;

/** Puts people into a group, or takes them out of one. */
export function GroupDialog({ chosen, count, onDone, onCancel }: Props) {
  const t = useWords();
  const known = useEngine('recipients.groups', {}).data ?? [];
  const set = useCommand('recipients.set-group');
  const [group, setGroup] = useState('');
  const unchanged = set.data === 0 ? t('people:group-none') : null;
  const error = set.error ? faultSentence(set.error.fault, t) : unchanged;
  const send = (isIn: boolean) => {
    if (set.isPending) return;
    set.mutate({ chosen, group, isIn }, { onSuccess: (changed) => changed !== 0 && onDone() });
  };
  return (
    <Dialog title={t('people:group-title', { count })} onClose={onCancel}>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send(true);
        }}
      >
        <div className="content person-form">
          <TextField
            label={t('people:group')}
            value={group}
            onChange={(next) => {
              setGroup(next);
              set.reset();
            }}
            error={error}
            maxLength={60}
            autoFocus
          />
          <div className="picks" role="group" aria-label={t('recipients:groups')}>
            {known.slice(0, offered).map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === group}
                onClick={() => {
                  setGroup(name);
                  set.reset();
                }}
              >
                {name}
              </button>
            ))}
          </div>
        </div>
        <DialogActions
          main={
            <>
              <Button isPending={set.isPending} onPress={() => send(false)}>
                {t('people:group-take')}
              </Button>
              <Button variant="primary" type="submit" isPending={set.isPending}>
                {t('people:group-add')}
              </Button>
            </>
          }
          cancel={<Button onPress={onCancel}>{t('recipients:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
