import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import './person-form.css';
import type { FieldFault, PersonDraft } from './person-draft.ts';
import { splitGroups, toggleGroup } from './person-draft.ts';

interface Props {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  readonly fault: FieldFault | null;
}

/** So many groups are offered to click; all others can be typed. */
const offered = 8;

function Groups({ draft, onChange }: Omit<Props, 'fault'>) {
  const t = useWords();
  const known = useEngine('recipients.groups', {}).data ?? [];
  const chosen = splitGroups(draft.groups);
  return (
    <div className="groups">
      <TextField
        label={t('recipients:groups')}
        hint={t('recipients:groups-hint')}
        value={draft.groups}
        onChange={(groups) => onChange({ ...draft, groups })}
      />
      {known.length === 0 ? null : (
        <div className="picks" role="group" aria-label={t('recipients:groups')}>
          {known.slice(0, offered).map((group) => (
            <button
              key={group}
              type="button"
              aria-pressed={chosen.includes(group)}
              onClick={() => onChange({ ...draft, groups: toggleGroup(draft.groups, group) })}
            >
              {group}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The fields of a person; a refusal stands beside the field it belongs to. */
export function PersonFields({ draft, onChange, fault }: Props) {
  const t = useWords();
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  const errorAt = (field: FieldFault['field']) => (fault?.field === field ? fault.sentence : null);
  return (
    <>
      <div className="pair">
        <TextField
          label={t('recipients:given-name')}
          value={draft.givenName}
          onChange={(givenName) => set({ givenName })}
          error={errorAt('name')}
          autoFocus
          maxLength={100}
        />
        <TextField
          label={t('recipients:family-name')}
          value={draft.familyName}
          onChange={(familyName) => set({ familyName })}
          maxLength={100}
        />
      </div>
      <TextField
        label={t('recipients:address')}
        inputMode="email"
        value={draft.address}
        onChange={(address) => set({ address })}
        error={errorAt('address')}
        maxLength={320}
      />
      <div className="pair">
        <TextField
          label={t('recipients:salutation')}
          hint={t('recipients:salutation-hint')}
          value={draft.salutation}
          onChange={(salutation) => set({ salutation })}
          maxLength={200}
        />
        <Select
          label={t('recipients:language')}
          selected={draft.language}
          onSelect={(language) => set({ language })}
          options={[
            { key: 'de', label: t('recipients:language.de') },
            { key: 'en', label: t('recipients:language.en') },
          ]}
        />
      </div>
      <Groups draft={draft} onChange={onChange} />
    </>
  );
}
