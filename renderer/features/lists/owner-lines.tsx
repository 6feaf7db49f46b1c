import { Plus, X } from 'lucide-react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { ListDraft, ListFault } from './list-draft.ts';

type Owner = ListDraft['owners'][number];

interface Props {
  readonly owners: readonly Owner[];
  readonly fault: ListFault | null;
  readonly onChange: (owners: Owner[]) => void;
}

const most = 20;

/** Who answers for the list, a line for each. */
export function OwnerLines({ owners, fault, onChange }: Props) {
  const t = useWords();
  const change = (index: number, part: Partial<Owner>) =>
    onChange(owners.map((owner, at) => (at === index ? { ...owner, ...part } : owner)));
  return (
    <fieldset className="owners">
      <legend>{t('lists:owners')}</legend>
      <p className="hint">{t('lists:owners-hint')}</p>
      {owners.map((owner, index) => (
        <div className="owner" key={index}>
          <TextField
            label={t('lists:owner-name', { number: index + 1 })}
            value={owner.name}
            onChange={(name) => change(index, { name })}
            maxLength={120}
            autoFocus={owner.name === '' && owner.address === ''}
          />
          <TextField
            label={t('lists:owner-address', { number: index + 1 })}
            value={owner.address}
            onChange={(address) => change(index, { address })}
            error={fault?.field === index ? fault.sentence : null}
            inputMode="email"
            maxLength={320}
          />
          <IconButton
            icon={X}
            label={t('lists:remove-owner', { number: index + 1 })}
            onPress={() => onChange(owners.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={Plus}
        isDisabled={owners.length >= most}
        onPress={() => onChange([...owners, { name: '', address: '' }])}
      >
        {t('lists:add-owner')}
      </Button>
    </fieldset>
  );
}
