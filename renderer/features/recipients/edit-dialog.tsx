import type { FormEvent } from 'react';
import { useState } from 'react';
import type { RecipientDetail } from '#contract/recipients.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFocusRefused } from '#renderer/ui/field/focus-refused.ts';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { draftOf, fieldFault, inputOf } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { fullName } from './person-name.ts';

interface Props {
  readonly person: RecipientDetail;
  readonly onDone: () => void;
}

/** Changes a person's details; undo brings the former ones back. */
export function EditDialog({ person, onDone }: Props) {
  const t = useWords();
  const edit = useCommand('recipients.edit');
  const [draft, setDraft] = useState(() => draftOf(person));
  const form = useFocusRefused(edit.error);
  const fault = edit.error ? fieldFault(edit.error.fault, t) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (edit.isPending) return;
    edit.mutate({ recipientId: person.id, person: inputOf(draft) }, { onSuccess: onDone });
  };
  return (
    <Dialog
      title={t('recipients:edit-title', { name: fullName(person) })}
      onClose={onDone}
      isDismissable={false}
      wide
    >
      <form ref={form} onSubmit={send} noValidate>
        <div className="content person-form">
          <PersonFields
            draft={draft}
            fault={fault}
            onChange={(next) => {
              setDraft(next);
              edit.reset();
            }}
          />
          {fault?.field === 'form' ? <Banner tone="danger">{fault.sentence}</Banner> : null}
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isPending={edit.isPending}>
              {t('recipients:save')}
            </Button>
          }
          cancel={<Button onPress={onDone}>{t('recipients:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
