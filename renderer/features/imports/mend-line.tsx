import { Check } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { ImportRowView } from '#contract/imports.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Mending } from './use-mending.ts';

interface Props {
  readonly row: ImportRowView;
  readonly mending: Mending;
  /** False for a line that is left out already. */
  readonly canLeaveOut: boolean;
  readonly onMended: () => void;
}

/** A line whose address can be mended in place: typed anew, as suggested, or left out. */
export function MendLine({ row, mending, canLeaveOut, onMended }: Props) {
  const t = useWords();
  const [address, setAddress] = useState(row.address);
  const [refused, setRefused] = useState<string | null>(null);
  const { line, problem, suggestion } = row;
  const name = row.name === '' ? t('import-people:no-name') : row.name;
  const mend = async (to: string | null) => {
    const fault = await mending.mend(line, to);
    if (fault === null) onMended();
    else setRefused(faultSentence(fault, t));
  };
  const why = refused ?? (problem === null ? '' : t(`import-people:problem.${problem}`));
  const changed = address.trim() !== row.address;
  return (
    <Form
      className="fr"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') void mend(address.trim());
      }}
    >
      <span className="num ln">{t('import-people:line', { line })}</span>
      <span className="nm ell" title={name}>
        {name}
      </span>
      <div className="field">
        <input
          aria-label={t('import-people:address-of', { line })}
          aria-invalid={problem !== null || refused !== null}
          aria-describedby={`problem-${line}`}
          value={address}
          maxLength={320}
          onChange={(event) => {
            setAddress(event.target.value);
            setRefused(null);
          }}
        />
      </div>
      <span className="er ell" id={`problem-${line}`} title={why} {...(refused ? { role: 'alert' } : {})}>
        {why}
      </span>
      <span className="fix">
        {changed ? (
          <Button size="sm" type="submit" isPending={mending.busy}>
            {t('import-people:mend')}
          </Button>
        ) : suggestion === null ? null : (
          <Button
            size="sm"
            icon={Check}
            className="sug"
            aria-label={t('import-people:take', { address: suggestion })}
            isPending={mending.busy}
            onPress={() => void mend(suggestion)}
          >
            <span className="ell">{suggestion}</span>
          </Button>
        )}
        {canLeaveOut ? (
          <Button
            size="sm"
            variant="ghost"
            aria-label={t('import-people:leave-out-line', { line })}
            isPending={mending.busy}
            onPress={() => void mend(null)}
          >
            {t('import-people:leave-out')}
          </Button>
        ) : null}
      </span>
    </Form>
  );
}
