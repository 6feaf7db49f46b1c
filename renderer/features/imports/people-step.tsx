import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ImportPlan } from '#contract/imports.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { DoublesCard } from './doubles-card.tsx';
import { NotesCard } from './notes-card.tsx';
import type { Looks } from './part-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';
import { PartsBar } from './parts-bar.tsx';
import { SheetPage, StepFooter } from './sheet-frame.tsx';
import type { StepProps } from './source-step.tsx';
import { StaysCard } from './stays-card.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { UnreadableCard } from './unreadable-card.tsx';
import { useMending } from './use-mending.ts';

function useLead(plan: ImportPlan | undefined): string {
  const t = useWords();
  if (plan === undefined) return t('import-people:comparing');
  const lead = t('import-people:lead', {
    rows: t('imports:rows', { count: plan.rows }),
    count: plan.people,
  });
  const { count } = plan.parts.doubles;
  return count === 0 ? lead : `${lead} ${t('import-people:lead-doubles', { count })}`;
}

/** Says which answers do not count any more because columns or the list were changed. */
function Unfitting({ plan }: { readonly plan: ImportPlan }) {
  const t = useWords();
  const { mended, decided } = plan.unfitting;
  if (mended + decided === 0) return null;
  return (
    <Banner tone="warn">
      {[
        ...(mended === 0 ? [] : [t('import-people:unfitting-mended', { count: mended })]),
        ...(decided === 0 ? [] : [t('import-people:unfitting-decided', { count: decided })]),
        t('import-people:unfitting-back', { count: mended + decided }),
      ].join(' ')}
    </Banner>
  );
}

interface Props extends StepProps {
  readonly importId: string;
}

/** Step 3: who the rows are, and what has to be decided about them. */
export function PeopleStep({ flow, importId, onCancel, onBack }: Props) {
  const t = useWords();
  const { data: plan, error } = useEngine(
    'imports.people',
    { importId },
    { fresh: true, keepPrevious: true },
  );
  const mending = useMending(importId);
  const [looks, setLooks] = useState<Looks | null>(null);
  const lead = useLead(plan);
  const unreadable = plan?.parts.unreadable.count ?? 0;
  const fault = error?.fault ?? null;
  return (
    <SheetPage
      title={t('import-people:title')}
      lead={lead}
      footer={
        <StepFooter
          before="columns"
          onBack={onBack}
          onCancel={onCancel}
          note={unreadable === 0 ? null : t('import-people:unreadable-stay', { count: unreadable })}
          main={
            <Button
              size="lg"
              variant="primary"
              iconEnd={ChevronRight}
              isDisabled={plan === undefined}
              isPending={flow.busy !== null}
              onPress={flow.next}
            >
              {t('imports:next', { step: t('imports:step.consent') })}
            </Button>
          }
        />
      }
    >
      <div className="sheet-scroll scr ppl">
        <TroubleNote trouble={flow.trouble} />
        {fault === null ? null : <Banner tone="danger">{faultSentence(fault, t)}</Banner>}
        {plan === undefined ? (
          fault === null ? (
            <ProgressBar label={t('import-people:comparing')} value={0} total={null} />
          ) : null
        ) : (
          <>
            <Unfitting plan={plan} />
            <PartsBar plan={plan} />
            <DoublesCard plan={plan} mending={mending} onLook={setLooks} />
            <StaysCard plan={plan} onLook={setLooks} />
            <UnreadableCard importId={importId} plan={plan} mending={mending} onLook={setLooks} />
            <NotesCard plan={plan} mending={mending} onLook={setLooks} />
          </>
        )}
      </div>
      {looks === null ? null : (
        <PartDialog importId={importId} looks={looks} mending={mending} onClose={() => setLooks(null)} />
      )}
    </SheetPage>
  );
}
