import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ColumnTarget } from '#domain/imports/target.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ReadAs } from './read-as.tsx';
import { ColumnRow } from './column-row.tsx';
import { knownFields, targetOptions, toLookAt } from './column-targets.ts';
import { FieldDialog } from './field-dialog.tsx';
import { FirstFive } from './first-five.tsx';
import { SheetPage, StepFooter } from './sheet-frame.tsx';
import type { StepProps } from './source-step.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** Step 2: what each column becomes, and how the first five look then. */
export function ColumnsStep({ flow, onCancel, onBack }: StepProps) {
  const t = useWords();
  const { draft, trouble, busy } = flow;
  const own = useEngine('fields.all', {}).data ?? [];
  const [asks, setAsks] = useState<number | null>(null);
  const { source, targets } = draft;
  if (source === null) return null;
  const options = targetOptions(knownFields(own, targets), t);
  const set = (at: number, target: ColumnTarget) =>
    flow.remap({ targets: targets.map((each, index) => (index === at ? target : each)) });
  const open = toLookAt(source.columns, targets);
  const asked = asks === null ? undefined : source.columns[asks];
  return (
    <SheetPage
      title={t('imports:columns-title')}
      lead={<ReadAs flow={flow} source={source} />}
      footer={
        <StepFooter
          before="source"
          onBack={onBack}
          onCancel={onCancel}
          note={open === 0 ? null : t('imports:look-at', { count: open })}
          main={
            <Button
              size="lg"
              variant="primary"
              iconEnd={ChevronRight}
              isPending={busy !== null}
              onPress={flow.next}
            >
              {t('imports:next', { step: t('imports:step.people') })}
            </Button>
          }
        />
      }
    >
      <TroubleNote trouble={trouble} />
      <div className="sheet-scroll scr columns" role="table" aria-label={t('imports:columns-title')}>
        <div className="m h" role="row">
          <span role="columnheader">{t('imports:column.file')}</span>
          <span role="columnheader">{t('imports:column.examples')}</span>
          <span aria-hidden="true" />
          <span role="columnheader">{t('imports:column.target')}</span>
          <span role="columnheader">{t('imports:column.confidence')}</span>
        </div>
        {source.columns.map((column, index) => (
          <ColumnRow
            key={column.index}
            column={column}
            target={targets[index] ?? { kind: 'skip' }}
            options={options}
            onTarget={(target) => set(index, target)}
            onNewField={() => setAsks(index)}
          />
        ))}
      </div>
      <FirstFive flow={flow} />
      {asks === null ? null : (
        <FieldDialog
          heading={asked?.heading ?? ''}
          onDone={(name, fieldKind) => {
            setAsks(null);
            set(asks, { kind: 'own-field', name, fieldKind });
          }}
          onCancel={() => setAsks(null)}
        />
      )}
    </SheetPage>
  );
}
