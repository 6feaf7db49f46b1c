import type { Argument } from '#contract/contract.ts';
import { useWords } from '#renderer/client/words.ts';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';

export type Consent = Argument<'recipients.add'>['consent'];
const hows: readonly Consent['how'][] = ['paper', 'letter', 'spoken', 'membership'];

interface Props {
  readonly consent: Consent;
  readonly onChange: (consent: Consent) => void;
}

/** How the person agreed to get mail. */
export function ConsentFields({ consent, onChange }: Props) {
  const t = useWords();
  return (
    <div className="pair">
      <Select
        label={t('recipients:consent-how')}
        selected={consent.how}
        onSelect={(how) => onChange({ ...consent, how })}
        options={hows.map((key) => ({ key, label: t(`recipients:how.${key}`) }))}
      />
      <TextField
        label={t('recipients:consent-note')}
        hint={t('recipients:consent-note-hint')}
        value={consent.note}
        onChange={(note) => onChange({ ...consent, note })}
        maxLength={400}
      />
    </div>
  );
}
