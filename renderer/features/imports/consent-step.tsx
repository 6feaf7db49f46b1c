import { ChevronRight, Paperclip, X } from 'lucide-react';
import { useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import { useNow } from '#renderer/client/use-now.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/field/date-field.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { toBase64 } from './base64.ts';
import { isFuture } from './consent-day.ts';
import type { ConsentDraft } from './draft.ts';
import { FileButton } from './file-button.tsx';
import { SheetPage, StepFooter } from './sheet-frame.tsx';
import type { StepProps } from './source-step.tsx';
import { TroubleNote } from './trouble-note.tsx';

const ways = ['membership', 'paper', 'letter', 'spoken', 'unknown'] as const;
const mostBytes = 1024 * 1024;

interface PartProps {
  readonly consent: ConsentDraft;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
}

function Ways({ consent, onChange }: PartProps) {
  const t = useWords();
  return (
    <fieldset className="how">
      <legend>{t('import-trial:consent-how')}</legend>
      {ways.map((how) => (
        <label key={how} className="check">
          <input
            type="radio"
            className="rb"
            name="how"
            checked={consent.how === how}
            onChange={() => onChange({ how })}
          />
          <span>{t(`import-trial:how.${how}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Evidence({ consent, onChange }: PartProps) {
  const t = useWords();
  const [refused, setRefused] = useState<'import-trial:evidence-too-big' | 'imports:file-vanished' | null>(
    null,
  );
  const take = async (file: File) => {
    if (file.size > mostBytes) return setRefused('import-trial:evidence-too-big');
    try {
      const data = toBase64(new Uint8Array(await file.arrayBuffer()));
      setRefused(null);
      onChange({ evidence: { name: file.name.slice(-255), data } });
    } catch {
      setRefused('imports:file-vanished');
    }
  };
  return (
    <div className="labelled evidence" role="group" aria-label={t('import-trial:evidence')}>
      <span className="lab">{t('import-trial:evidence')}</span>
      {consent.evidence === null ? (
        <div>
          <FileButton label={t('import-trial:evidence-choose')} onFile={(file) => void take(file)} />
        </div>
      ) : (
        <div className="file-line">
          <Paperclip aria-hidden="true" />
          <b className="ell">{consent.evidence.name}</b>
          <IconButton
            icon={X}
            label={t('import-trial:evidence-remove')}
            onPress={() => onChange({ evidence: null })}
          />
        </div>
      )}
      <span className="hint">{t('import-trial:evidence-hint')}</span>
      {refused === null ? null : (
        <span className="err" role="alert">
          {t(refused)}
        </span>
      )}
    </div>
  );
}

interface Props extends StepProps {
  readonly list: ListView | null;
}

/** What "not known" means for mail to the list. */
function unknownKey(list: ListView | null) {
  if (list === null) return 'import-trial:unknown-no-list';
  return list.kind === 'newsletter' ? 'import-trial:unknown-newsletter' : 'import-trial:unknown-members';
}

/** Step 4: how and since when the people agreed, with its proof. */
export function ConsentStep({ flow, list, onCancel, onBack }: Props) {
  const t = useWords();
  const { consent } = flow.draft;
  const now = useNow(null);
  const change = (part: Partial<ConsentDraft>) => flow.change({ consent: { ...consent, ...part } });
  const future = isFuture(consent.since, now);
  const known = consent.how !== 'unknown';
  const note = list === null || !known ? unknownKey(list) : null;
  return (
    <SheetPage
      title={t('import-trial:consent-title')}
      lead={t('import-trial:consent-lead')}
      footer={
        <StepFooter
          before="people"
          onBack={onBack}
          onCancel={onCancel}
          main={
            <Button
              size="lg"
              variant="primary"
              iconEnd={ChevronRight}
              isDisabled={future}
              isPending={flow.busy !== null}
              onPress={flow.next}
            >
              {t('imports:next', { step: t('imports:step.trial') })}
            </Button>
          }
        />
      }
    >
      <div className="sheet-scroll scr consent">
        <TroubleNote trouble={flow.trouble} />
        <Ways consent={consent} onChange={change} />
        {note === null ? null : (
          <Banner tone={list?.kind === 'newsletter' ? 'warn' : 'neutral'}>{t(note)}</Banner>
        )}
        {known ? (
          <>
            <DateField
              className="since"
              label={t('import-trial:since')}
              hint={t('import-trial:since-hint')}
              value={consent.since}
              onChange={(since) => change({ since })}
              error={future ? t('import-trial:since-wrong') : null}
            />
            <TextField
              label={t('import-trial:note')}
              hint={t('import-trial:note-hint')}
              value={consent.note}
              onChange={(words) => change({ note: words })}
              maxLength={400}
            />
            <Evidence consent={consent} onChange={change} />
          </>
        ) : null}
      </div>
    </SheetPage>
  );
}
