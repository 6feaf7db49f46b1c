import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ListView } from '#contract/lists.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextArea } from '#renderer/ui/field/text-field.tsx';
import { FileButton } from './file-button.tsx';
import { LoadingCard } from './loading-card.tsx';
import { SheetPage, StepFooter } from './sheet-frame.tsx';
import { SourceFacts } from './source-facts.tsx';
import { TroubleNote } from './trouble-note.tsx';
import type { ImportFlow } from './use-import.ts';

export interface StepProps {
  readonly flow: ImportFlow;
  readonly onCancel: () => void;
  readonly onBack: () => void;
}

interface Props extends StepProps {
  readonly lists: readonly ListView[];
}

const textFiles = '.csv,.tsv,.tab,.txt,text/csv,text/plain,text/tab-separated-values';

function ListChoice({ flow, lists }: Pick<Props, 'flow' | 'lists'>) {
  const t = useWords();
  const { listId } = flow.draft;
  const list = lists.find(({ id }) => id === listId) ?? null;
  return (
    <div className="for-list">
      <Select
        label={t('imports:for-list')}
        selected={String(list?.id ?? '')}
        onSelect={(key) => flow.remap({ listId: lists.find(({ id }) => String(id) === key)?.id ?? null })}
        options={[
          ...lists.map(({ id, name }) => ({ key: String(id), label: name })),
          { key: '', label: t('imports:without-list') },
        ]}
      />
      <p className="hint">{t(`imports:list-hint.${list === null ? 'null' : list.kind}`)}</p>
    </div>
  );
}

function Ways({ flow }: { readonly flow: ImportFlow }) {
  const t = useWords();
  const { text } = flow.draft;
  const read = () => void flow.take({ name: '', bytes: new Blob([text], { type: 'text/plain' }) });
  return (
    <div className="ways">
      <div className="dz">
        <b>{t('imports:drop-title')}</b>
        <span>{t('imports:drop-formats')}</span>
        <FileButton
          label={t('imports:choose-file')}
          accept={textFiles}
          variant="primary"
          onFile={(file) => void flow.take({ name: file.name, bytes: file })}
        />
      </div>
      <div className="paste">
        <TextArea
          label={t('imports:paste-title')}
          hint={t('imports:paste-hint')}
          rows={5}
          value={text}
          onChange={(value) => flow.change({ text: value })}
        />
        <Button isDisabled={text.trim() === ''} onPress={read}>
          {t('imports:paste-read')}
        </Button>
      </div>
    </div>
  );
}

/** Once a file was read the way on has the focus: the button that chose the file is gone. */
function useOnward(importId: string | null) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(importId);
  useEffect(() => {
    if (before.current === null && importId !== null) button.current?.focus();
    before.current = importId;
  }, [importId]);
  return button;
}

/** Step 1: the file or text, the list, and what was recognised. */
export function SourceStep({ flow, lists, onCancel, onBack }: Props) {
  const t = useWords();
  const { draft, busy, trouble } = flow;
  const { source } = draft;
  const onward = useOnward(source?.importId ?? null);
  return (
    <SheetPage
      title={t('imports:source-title')}
      lead={t('imports:source-lead')}
      footer={
        <StepFooter
          before={null}
          onBack={onBack}
          onCancel={onCancel}
          main={
            <Button
              ref={onward}
              size="lg"
              variant="primary"
              iconEnd={ChevronRight}
              isDisabled={source === null}
              isPending={busy !== null}
              onPress={flow.next}
            >
              {t('imports:next', { step: t('imports:step.columns') })}
            </Button>
          }
        />
      }
    >
      <div className="sheet-scroll scr source">
        <TroubleNote trouble={trouble} />
        <ListChoice flow={flow} lists={lists} />
        {busy?.kind === 'loading' ? <LoadingCard share={busy.share} onStop={flow.stop} /> : null}
        {source === null ? (
          busy === null ? (
            <Ways flow={flow} />
          ) : null
        ) : (
          <SourceFacts
            flow={flow}
            source={source}
            other={
              <FileButton
                label={t('imports:other-file')}
                accept={textFiles}
                size="sm"
                onFile={(file) => void flow.take({ name: file.name, bytes: file })}
              />
            }
          />
        )}
      </div>
    </SheetPage>
  );
}
