import type { FormEvent } from 'react';
import { useState } from 'react';
import type { FieldView } from '#contract/fields.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { fieldKinds } from '#domain/recipients/own-field.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { splitGroups } from './person-draft.ts';

interface Props {
  /** Null: a new one. */
  readonly field: FieldView | null;
  readonly onDone: () => void;
}

function useForm({ field, onDone }: Props) {
  const t = useWords();
  const create = useCommand('fields.create');
  const edit = useCommand('fields.edit');
  const [name, setName] = useState(field?.name ?? '');
  const [kind, setKind] = useState<FieldKind>(field?.kind ?? 'text');
  const [choices, setChoices] = useState(field?.choices.join(', ') ?? '');
  const fault = create.error?.fault ?? edit.error?.fault ?? null;
  const atChoices = fault?.code === 'field.choices-missing';
  const done = () => {
    setName('');
    setChoices('');
    onDone();
  };
  return {
    name,
    kind,
    choices,
    nameError: fault === null || atChoices ? null : faultSentence(fault, t),
    choicesError: atChoices ? faultSentence(fault, t) : null,
    isPending: create.isPending || edit.isPending,
    change: (set: () => void) => {
      set();
      create.reset();
      edit.reset();
    },
    setName,
    setKind,
    setChoices,
    send: (event: FormEvent) => {
      event.preventDefault();
      const given = splitGroups(choices);
      if (field === null) create.mutate({ name, kind, choices: given }, { onSuccess: done });
      else edit.mutate({ fieldId: field.id, name, choices: given }, { onSuccess: done });
    },
  };
}

/** Name, kind and choices of an own field. The kind of one that has values stays. */
export function FieldForm({ field, onDone }: Props) {
  const t = useWords();
  const form = useForm({ field, onDone });
  return (
    <form className="person-form" onSubmit={form.send} noValidate>
      <div className="pair">
        <TextField
          label={t('people:field-name')}
          value={form.name}
          onChange={(name) => form.change(() => form.setName(name))}
          error={form.nameError}
          maxLength={50}
          autoFocus
        />
        {field === null ? (
          <Select
            label={t('people:field-kind')}
            selected={form.kind}
            onSelect={form.setKind}
            options={fieldKinds.map((key) => ({ key, label: t(`people:kind.${key}`) }))}
          />
        ) : null}
      </div>
      {form.kind === 'choice' ? (
        <TextField
          label={t('people:field-choices')}
          hint={t('people:field-choices-hint')}
          value={form.choices}
          onChange={(choices) => form.change(() => form.setChoices(choices))}
          error={form.choicesError}
        />
      ) : null}
      <div className="form-acts">
        <Button type="submit" size="sm" isPending={form.isPending}>
          {t(field === null ? 'people:field-add' : 'people:field-save')}
        </Button>
        {field === null ? null : (
          <Button size="sm" variant="ghost" onPress={onDone}>
            {t('recipients:cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
