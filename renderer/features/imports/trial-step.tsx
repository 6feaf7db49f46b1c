import { Ban, CircleCheck, CircleMinus, Import, TriangleAlert, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ImportTrial } from '#contract/imports.ts';
import type { ListView } from '#contract/lists.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { LookButton } from './look-button.tsx';
import type { Looks } from './part-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';
import { SheetPage, StepFooter } from './sheet-frame.tsx';
import type { StepProps } from './source-step.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { useMending } from './use-mending.ts';

interface Line {
  readonly key: 'new' | 'updated' | 'unchanged' | 'skipped' | 'unreadable';
  readonly icon: typeof UserPlus;
  readonly look: string;
  readonly looks: Looks;
}

const lines: readonly Line[] = [
  { key: 'new', icon: UserPlus, look: 'a', looks: [{ fate: 'new' }] },
  { key: 'updated', icon: CircleCheck, look: 'a', looks: [{ fate: 'updated' }] },
  { key: 'unchanged', icon: CircleMinus, look: 'u', looks: [{ fate: 'unchanged' }] },
  { key: 'skipped', icon: Ban, look: 'u', looks: [{ fate: 'skipped' }] },
  { key: 'unreadable', icon: TriangleAlert, look: 'w', looks: ['unreadable', 'left-out'] },
];

interface NumbersProps {
  readonly trial: ImportTrial;
  readonly onLook: (looks: Looks) => void;
}

function Numbers({ trial, onLook }: NumbersProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <ul className="card sums">
      {lines.map(({ key, icon: Icon, look, looks }) => (
        <li key={key}>
          <span className={`st ${look}`}>
            <Icon aria-hidden="true" />
          </span>
          <b className="num">{format.number(trial[key])}</b>
          <span>{t(`import-trial:trial.${key}`, { count: trial[key] })}</span>
          {trial[key] === 0 ? null : <LookButton parts={looks} onLook={onLook} />}
        </li>
      ))}
    </ul>
  );
}

interface MoreProps {
  readonly trial: ImportTrial;
  readonly list: ListView | null;
}

function More({ trial, list }: MoreProps) {
  const t = useWords();
  const { newFields, newGroups, willReceive, withoutConsent } = trial;
  return (
    <>
      <dl className="more">
        {newFields.length === 0 ? null : (
          <div>
            <dt>{t('import-trial:new-fields')}</dt>
            <dd>{newFields.join(', ')}</dd>
          </div>
        )}
        {newGroups.length === 0 ? null : (
          <div>
            <dt>{t('import-trial:new-groups')}</dt>
            <dd>{newGroups.join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{t('import-trial:will-receive')}</dt>
          <dd>
            {list === null
              ? t('import-trial:will-receive-all', { count: willReceive })
              : t('import-trial:will-receive-list', { count: willReceive, list: list.name })}
          </dd>
        </div>
      </dl>
      {withoutConsent === 0 ? null : (
        <Banner tone="warn">{t('import-trial:without-consent', { count: withoutConsent })}</Banner>
      )}
    </>
  );
}

interface Props extends StepProps {
  readonly importId: string;
  readonly list: ListView | null;
}

/** Step 5: what the import would do, and the button that does it. */
export function TrialStep({ flow, importId, list, onCancel, onBack }: Props) {
  const t = useWords();
  const { data: trial, error } = useEngine(
    'imports.trial',
    { importId },
    { fresh: true, keepPrevious: true },
  );
  const mending = useMending(importId);
  const [looks, setLooks] = useState<Looks | null>(null);
  const count = trial === undefined ? 0 : trial.new + trial.updated;
  const fault = error?.fault ?? null;
  return (
    <SheetPage
      title={t('import-trial:trial-title')}
      lead={t('import-trial:trial-lead')}
      footer={
        <StepFooter
          before="consent"
          onBack={onBack}
          onCancel={onCancel}
          note={trial !== undefined && count === 0 ? t('import-trial:nothing-to-do') : null}
          main={
            <Button
              size="lg"
              variant="primary"
              icon={Import}
              isDisabled={count === 0}
              isPending={flow.busy !== null}
              onPress={flow.next}
            >
              {t('import-trial:import', { count })}
            </Button>
          }
        />
      }
    >
      <div className="sheet-scroll scr trial">
        <TroubleNote trouble={flow.trouble} />
        {fault === null ? null : <Banner tone="danger">{faultSentence(fault, t)}</Banner>}
        {trial === undefined ? (
          fault === null ? (
            <ProgressBar label={t('import-trial:counting')} value={0} total={null} />
          ) : null
        ) : (
          <>
            <Numbers trial={trial} onLook={setLooks} />
            <More trial={trial} list={list} />
          </>
        )}
      </div>
      {looks === null ? null : (
        <PartDialog importId={importId} looks={looks} mending={mending} onClose={() => setLooks(null)} />
      )}
    </SheetPage>
  );
}
