import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Argument } from '#contract/contract.ts';
import type { ListView } from '#contract/lists.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { emptyDraft, fieldFault, inputOf } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';

type How = Argument<'recipients.add'>['consent']['how'];
const hows: readonly How[] = ['paper', 'letter', 'spoken', 'membership'];

interface Props {
  readonly lists: readonly ListView[];
  /** The list on screen; null lets one choose. */
  readonly listId: ListId | null;
  readonly onDone: (id: RecipientId) => void;
  readonly onCancel: () => void;
}

function ListChoice(props: {
  readonly lists: readonly ListView[];
  readonly listId: ListId | null;
  readonly onSelect: (id: ListId) => void;
}) {
  const t = useWords();
  return (
    <Select
      label={t('recipients:list')}
      selected={String(props.listId)}
      onSelect={(key) => {
        const list = props.lists.find(({ id }) => String(id) === key);
        if (list) props.onSelect(list.id);
      }}
      options={props.lists.map(({ id, name }) => ({ key: String(id), label: name }))}
    />
  );
}

/** Adds a person to a list. Who had left or was blocked comes back only after a question. */
export function AddDialog({ lists, listId, onDone, onCancel }: Props) {
  const t = useWords();
  const language = useLanguage();
  const add = useCommand('recipients.add');
  const [draft, setDraft] = useState(() => emptyDraft(language));
  const [chosenList, setChosenList] = useState(listId ?? lists[0]?.id ?? null);
  const kind = lists.find(({ id }) => id === chosenList)?.kind;
  const [chosenHow, setHow] = useState<How | null>(null);
  const how = chosenHow ?? (kind === 'member-information' ? 'membership' : 'paper');
  const [note, setNote] = useState('');

  const code = add.error?.fault.code;
  const asks = code === 'recipient.has-left' || code === 'recipient.blocked';
  const fault = add.error ? fieldFault(add.error.fault, t) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosenList === null || add.isPending) return;
    add.mutate(
      { listId: chosenList, person: inputOf(draft), consent: { how, note }, evenSo: asks },
      { onSuccess: onDone },
    );
  };
  return (
    <Dialog title={t('recipients:add-title')} onClose={onCancel} isDismissable={false} wide>
      <form onSubmit={send} noValidate>
        <div className="content person-form">
          {listId === null ? <ListChoice lists={lists} listId={chosenList} onSelect={setChosenList} /> : null}
          <PersonFields
            draft={draft}
            fault={fault}
            onChange={(next) => {
              setDraft(next);
              add.reset();
            }}
          />
          <div className="pair">
            <Select
              label={t('recipients:consent-how')}
              selected={how}
              onSelect={setHow}
              options={hows.map((key) => ({ key, label: t(`recipients:how.${key}`) }))}
            />
            <TextField
              label={t('recipients:consent-note')}
              hint={t('recipients:consent-note-hint')}
              value={note}
              onChange={setNote}
              maxLength={400}
            />
          </div>
          {fault?.field === 'form' ? (
            <Banner tone={asks ? 'warn' : 'danger'}>
              {fault.sentence} {asks ? t('recipients:even-so') : ''}
            </Banner>
          ) : null}
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isDisabled={add.isPending}>
              {t(asks ? 'recipients:add-even-so' : 'recipients:add-person')}
            </Button>
          }
          cancel={<Button onPress={onCancel}>{t('recipients:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
