import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FieldView } from '#contract/fields.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { FieldForm } from './field-form.tsx';
import { useCommandFault } from './use-command-fault.ts';

interface FieldProps {
  readonly field: FieldView;
  readonly place: number;
  readonly last: number;
  readonly onEdit: () => void;
}

function Field({ field, place, last, onEdit }: FieldProps) {
  const t = useWords();
  const move = useCommand('fields.move');
  const remove = useCommand('fields.delete');
  const { sentence, run } = useCommandFault();
  const fieldId = field.id;
  const to = (next: number) => void run(() => move.mutateAsync({ fieldId, to: next }));
  const label = { field: field.name };
  return (
    <li>
      <div>
        <b>{field.name}</b>
        <small>
          {t(`people:kind.${field.kind}`)} · {t('people:fields-people', { count: field.people })}
        </small>
        {sentence === null ? null : <small role="alert">{sentence}</small>}
      </div>
      <IconButton
        icon={ArrowUp}
        label={t('people:field-up', label)}
        isDisabled={place === 0}
        onPress={() => to(place - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('people:field-down', label)}
        isDisabled={place === last}
        onPress={() => to(place + 1)}
      />
      <IconButton icon={Pencil} label={t('people:field-edit', label)} onPress={onEdit} />
      <IconButton
        icon={Trash2}
        label={t('people:field-delete', label)}
        isPending={remove.isPending}
        onPress={() => void run(() => remove.mutateAsync({ fieldId }))}
      />
    </li>
  );
}

/** The club's own fields: made, renamed, put in order, deleted. Each is an act of its own that can be undone. */
export function FieldsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const fields = useEngine('fields.all', {}).data ?? [];
  const last = useEngine('acts.last', {}).data ?? null;
  const undo = useCommand('acts.undo');
  const [edited, setEdited] = useState<FieldView | null>(null);
  const undoable = last?.kind.startsWith('field-') === true ? last : null;
  return (
    <Dialog title={t('people:fields-title')} onClose={onClose} isDismissable={false} wide>
      <div className="content rows-dialog">
        <p>{fields.length === 0 ? t('people:no-fields') : t('people:fields-text')}</p>
        <ul className="scr" aria-label={t('people:fields-title')}>
          {fields.map((field, place) => (
            <Field
              key={field.id}
              field={field}
              place={place}
              last={fields.length - 1}
              onEdit={() => setEdited(field)}
            />
          ))}
        </ul>
        <FieldForm key={edited?.id ?? 'new'} field={edited} onDone={() => setEdited(null)} />
      </div>
      <DialogActions
        main={<Button onPress={onClose}>{t('people:close')}</Button>}
        cancel={
          undoable === null ? null : (
            <Button
              variant="ghost"
              isPending={undo.isPending}
              onPress={() => undo.mutate({ actId: undoable.id })}
            >
              {t('acts:undo')}
            </Button>
          )
        }
      />
    </Dialog>
  );
}
