import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import './lists.css';

interface Props {
  readonly list: ListView;
  readonly onDone: (listId: ListId) => void;
  readonly onCancel: () => void;
}

/** Copies a list under another name, with or without its people. */
export function DuplicateDialog({ list, onDone, onCancel }: Props) {
  const t = useWords();
  const duplicate = useCommand('lists.duplicate');
  const [name, setName] = useState(t('lists:duplicate-name', { list: list.name }));
  const [withPeople, setWithPeople] = useState(false);
  const fault = duplicate.error?.fault ?? null;
  const isName = fault?.code === 'list.name-missing' || fault?.code === 'list.name-taken';
  const sentence = fault === null ? null : faultSentence(fault, t);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (duplicate.isPending) return;
    duplicate.mutate({ listId: list.id, name, withPeople }, { onSuccess: onDone });
  };
  return (
    <Dialog title={t('lists:duplicate-title', { list: list.name })} onClose={onCancel} isDismissable={false}>
      <form onSubmit={send} noValidate>
        <div className="content duplicate-list">
          <p>{t('lists:duplicate-text')}</p>
          <TextField
            label={t('lists:name')}
            value={name}
            onChange={(typed) => {
              setName(typed);
              duplicate.reset();
            }}
            error={isName ? sentence : null}
            maxLength={120}
            autoFocus
          />
          {list.people > 0 ? (
            <>
              <Checkbox isSelected={withPeople} onChange={setWithPeople}>
                {t('lists:with-people')}
              </Checkbox>
              <p className="hint">{t('lists:with-people-hint')}</p>
            </>
          ) : null}
          {sentence === null || isName ? null : <Banner tone="danger">{sentence}</Banner>}
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isPending={duplicate.isPending}>
              {t('lists:duplicate-confirm')}
            </Button>
          }
          cancel={<Button onPress={onCancel}>{t('lists:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
