import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import type { ListDetail } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import type { ListDraft } from './list-draft.ts';
import { draftOf, emptyDraft, inputOf, listFault } from './list-draft.ts';
import { ListFields } from './list-fields.tsx';
import './lists.css';

interface FormProps {
  readonly title: string;
  readonly sendLabel: string;
  readonly before: ListDraft;
  /** Where to write to join; null for a list that is not made yet. */
  readonly writeTo: ListDetail['writeTo'];
  /** Said under the fields. */
  readonly note?: string;
  readonly isPending: boolean;
  readonly refused: Fault | null;
  readonly onChange: () => void;
  readonly onSend: (draft: ListDraft) => void;
  readonly onCancel: () => void;
}

/** The form in its window. When something is refused, the cursor stands in that field, however far up it is. */
function ListForm(props: FormProps) {
  const t = useWords();
  const [draft, setDraft] = useState(props.before);
  const form = useRef<HTMLFormElement>(null);
  const fault = props.refused === null ? null : listFault(props.refused, draft, t);
  const changed = JSON.stringify(inputOf(draft)) !== JSON.stringify(props.before);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (props.isPending || !changed) return;
    props.onSend(inputOf(draft));
  };
  useEffect(() => {
    if (props.refused === null) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    // With the sentence under it.
    field?.closest('.labelled')?.scrollIntoView({ block: 'center' });
  }, [props.refused]);
  return (
    <Dialog title={props.title} onClose={props.onCancel} isDismissable={false} wide>
      <form ref={form} onSubmit={send} noValidate>
        <div className="content list-form">
          <ListFields
            writeTo={props.writeTo}
            draft={draft}
            fault={fault}
            onChange={(next) => {
              setDraft(next);
              props.onChange();
            }}
          />
          {props.note === undefined ? null : <p className="hint">{props.note}</p>}
          {fault?.field === 'form' ? <Banner tone="danger">{fault.sentence}</Banner> : null}
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isDisabled={!changed} isPending={props.isPending}>
              {props.sendLabel}
            </Button>
          }
          cancel={<Button onPress={props.onCancel}>{t('lists:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}

interface NewProps {
  readonly onDone: (listId: ListId) => void;
  readonly onCancel: () => void;
}

/** Makes a new list. */
export function NewListDialog({ onDone, onCancel }: NewProps) {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data;
  const create = useCommand('lists.create');
  if (lists === undefined) return null;
  return (
    <ListForm
      title={t('lists:new-title')}
      sendLabel={t('lists:create')}
      before={emptyDraft(lists)}
      writeTo={null}
      isPending={create.isPending}
      refused={create.error?.fault ?? null}
      onChange={create.reset}
      onSend={(draft) => create.mutate(draft, { onSuccess: onDone })}
      onCancel={onCancel}
    />
  );
}

interface SettingsProps {
  readonly list: ListDetail;
  readonly onDone: () => void;
}

function LoadedSettings({ list, onDone }: SettingsProps) {
  const t = useWords();
  const save = useCommand('lists.save');
  return (
    <ListForm
      title={t('lists:settings-title', { list: list.name })}
      sendLabel={t('lists:save')}
      before={draftOf(list)}
      writeTo={list.writeTo}
      note={t('lists:label', { label: list.label })}
      isPending={save.isPending}
      refused={save.error?.fault ?? null}
      onChange={save.reset}
      onSend={(settings) => save.mutate({ listId: list.id, settings }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

/** Changes what is set about a list. */
export function ListSettingsDialog({
  listId,
  onDone,
}: {
  readonly listId: ListId;
  readonly onDone: () => void;
}) {
  const list = useEngine('lists.get', { listId }).data;
  return list === undefined ? null : <LoadedSettings list={list} onDone={onDone} />;
}
