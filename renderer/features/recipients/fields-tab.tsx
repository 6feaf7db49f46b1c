import type { RecipientDetail } from '#contract/recipients.ts';
import { fieldText } from '#domain/recipients/own-field.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { InlineChoice } from './inline-choice.tsx';
import { InlineField } from './inline-field.tsx';
import { fieldFault } from './person-draft.ts';

interface Props {
  readonly person: RecipientDetail;
  /** The name is being edited at once. */
  readonly editing: boolean;
}

type OwnField = RecipientDetail['fields'][number];

function OwnValue({ person, field }: { readonly person: RecipientDetail; readonly field: OwnField }) {
  const t = useWords();
  const language = useLanguage();
  const set = useCommand('recipients.set-field');
  const { name, kind, value } = field;
  const onSave = (typed: string) =>
    set.mutateAsync({ recipientId: person.id, fieldId: field.id, value: typed });
  if (kind === 'yes-no' || kind === 'choice') {
    const words = kind === 'yes-no' ? ['yes', 'no'] : field.choices;
    // A value that is no longer a choice is shown as long as nobody changes it.
    const keys = value === '' || words.includes(value) ? words : [value, ...words];
    const options = keys.map((key) => ({ key, label: fieldText(kind, key, language) }));
    return (
      <InlineChoice
        label={name}
        options={[{ key: '', label: t('people:no-value') }, ...options]}
        selected={value}
        onSave={onSave}
      />
    );
  }
  return (
    <InlineField
      key={`${person.id}-${field.id}`}
      label={name}
      value={kind === 'number' ? fieldText(kind, value, language) : value}
      shown={fieldText(kind, value, language)}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      maxLength={2_000}
      onSave={onSave}
      sentence={(fault) =>
        fault.code === 'field.value-wrong' ? t(`people:value-wrong.${kind}`) : fieldFault(fault, t).sentence
      }
    />
  );
}

const typedFields = [
  { key: 'givenName', label: 'recipients:given-name', most: 100 },
  { key: 'familyName', label: 'recipients:family-name', most: 100 },
  { key: 'address', label: 'recipients:address', most: 320 },
] as const;

/** Name, address and the club's own fields, each changed where it stands. */
export function FieldsTab({ person, editing }: Props) {
  const t = useWords();
  const edit = useCommand('recipients.edit');
  return (
    <dl className="kv inline">
      {typedFields.map(({ key, label, most }) => (
        <div key={key}>
          <dt>{t(label)}</dt>
          <dd>
            <InlineField
              key={person.id}
              label={t(label)}
              value={person[key]}
              type={key === 'address' ? 'email' : 'text'}
              maxLength={most}
              startsOpen={editing && key === 'givenName'}
              onSave={(value) => edit.mutateAsync({ recipientId: person.id, person: { [key]: value } })}
              sentence={(fault) => fieldFault(fault, t).sentence}
            />
          </dd>
        </div>
      ))}
      {person.fields.map((field) => (
        <div key={field.id}>
          <dt>{field.name}</dt>
          <dd>
            <OwnValue person={person} field={field} />
          </dd>
        </div>
      ))}
      {person.fields.length === 0 ? <p className="quiet">{t('people:no-fields')}</p> : null}
    </dl>
  );
}
