import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFocusRefused } from '#renderer/ui/field/focus-refused.ts';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import type { Consent } from './consent-fields.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { ListChoice } from './list-choice.tsx';
import { emptyDraft, fieldFault, inputOf } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';

interface Props {
  readonly lists: readonly ListView[];
  /** The list on screen; null lets one choose. */
  readonly listId: ListId | null;
  /** Typed already, as for somebody of a household. */
  readonly address: string;
  readonly onDone: (id: RecipientId) => void;
  readonly onCancel: () => void;
}

/** What is in the form, and sending it off. Who had left or was blocked comes back only after a question. */
function useAdding({ lists, listId, address, onDone }: Props) {
  const t = useWords();
  const language = useLanguage();
  const add = useCommand('recipients.add');
  const [draft, setDraft] = useState(() => ({ ...emptyDraft(language), address }));
  const [list, setList] = useState(listId ?? lists[0]?.id ?? null);
  const [chosen, setConsent] = useState<Consent | null>(null);
  const kind = lists.find(({ id }) => id === list)?.kind;
  const usual = kind === 'member-information' ? 'membership' : 'paper';
  const consent = chosen ?? { how: usual, note: '' };
  const code = add.error?.fault.code;
  const asks = code === 'recipient.has-left' || code === 'recipient.blocked';
  return {
    draft,
    list,
    consent,
    asks,
    fault: add.error ? fieldFault(add.error.fault, t) : null,
    form: useFocusRefused(add.error),
    isPending: add.isPending,
    setList,
    setConsent,
    setDraft: (next: typeof draft) => {
      setDraft(next);
      add.reset();
    },
    send: (event: FormEvent) => {
      event.preventDefault();
      if (list === null || add.isPending) return;
      add.mutate({ listId: list, person: inputOf(draft), consent, evenSo: asks }, { onSuccess: onDone });
    },
  };
}

/** Adds a person to a list. */
export function AddDialog(props: Props) {
  const t = useWords();
  const adding = useAdding(props);
  const { asks, fault } = adding;
  return (
    <Dialog title={t('recipients:add-title')} onClose={props.onCancel} isDismissable={false} wide>
      <form ref={adding.form} onSubmit={adding.send} noValidate>
        <div className="content person-form">
          {props.listId === null ? (
            <ListChoice lists={props.lists} listId={adding.list} onSelect={adding.setList} />
          ) : null}
          <PersonFields draft={adding.draft} fault={fault} onChange={adding.setDraft} />
          <ConsentFields consent={adding.consent} onChange={adding.setConsent} />
          {fault?.field === 'form' ? (
            <Banner tone={asks ? 'warn' : 'danger'}>
              {fault.sentence} {asks ? t('recipients:even-so') : ''}
            </Banner>
          ) : null}
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isPending={adding.isPending}>
              {t(asks ? 'recipients:add-even-so' : 'recipients:add-person')}
            </Button>
          }
          cancel={<Button onPress={props.onCancel}>{t('recipients:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
