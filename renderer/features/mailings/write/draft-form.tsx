import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MailingDraft } from '#contract/mailings.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Place } from '../places.ts';
import { goToPlace, mailingsPath, stepPath, takePlace } from '../places.ts';
import { StepHead } from '../step-head.tsx';
import type { ShownPerson } from '../test-mail/test-dialog.tsx';
import { TestButton } from '../test-mail/test-button.tsx';
import { DraftLines } from './draft-lines.tsx';
import { findField, selectWords } from './editor-acts.ts';
import { FromLetterNote } from './from-letter.tsx';
import { LiveCheck } from './live-check.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { SavedLine } from './saved-line.tsx';
import type { EditorDialog } from './text-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import { useDraft } from './use-draft.ts';
import { useTextEditor } from './use-text-editor.ts';

interface Props {
  readonly draft: MailingDraft;
  /** The draft as it is stored now, as far as its lists say who sends. */
  readonly sender: Pick<MailingDraft, 'senderName' | 'senderAddress' | 'replyTo'>;
  /** The revision that is stored now. */
  readonly stored: number;
  readonly onReload: () => void;
  readonly navigate: (path: string) => void;
}

/** One draft on screen: header lines, text, preview and check. */
export function DraftForm({ draft, sender, stored, onReload, navigate }: Props) {
  const t = useWords();
  const { text, state, change, flush } = useDraft(draft);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const [shown, setShown] = useState<ShownPerson>(null);
  const subject = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLElement>(null);
  const save = () => void flush();
  const editor = useTextEditor(draft.document, {
    onChange: (document) => change({ document }),
    onDialog: setDialog,
    onBlur: save,
  });
  const { data: check } = useEngine('mailings.check', { mailingId: draft.id }, { keepPrevious: true });

  useEffect(() => {
    if (state.kind === 'saved' && stored > state.revision) onReload();
  }, [state, stored, onReload]);

  const go = (place: Place) => {
    if (place.at === 'to') lines.current?.querySelector<HTMLElement>('[data-place="to"]')?.focus();
    else if (place.at === 'subject') subject.current?.focus();
    else if (place.at === 'text') editor.commands.focus('end');
    else if (place.at === 'words') selectWords(editor, place.text);
    else if (place.at === 'field') {
      const position = findField(editor, place.name);
      if (position !== null) setDialog({ kind: 'fallback', position });
    } else goToPlace(draft.id, place, navigate);
  };
  const first = useRef(go);
  useEffect(() => {
    // After the shell has brought the focus to the heading of the screen one has come to.
    const timer = setTimeout(() => {
      const place = takePlace(draft.id);
      if (place !== null) first.current(place);
    }, 0);
    return () => clearTimeout(timer);
  }, [draft.id]);

  const next = async () => {
    if (await flush()) navigate(stepPath(draft.id, 'check'));
  };
  useCommandsHere({ 'save-mailing': save, 'check-mailing': () => void next() });
  return (
    <main className="main">
      <StepHead
        title={text.subject}
        step="write"
        status={<SavedLine state={state} />}
        backLabel={t('mailings:back')}
        onBack={() => navigate(mailingsPath)}
      >
        <TestButton mailingId={draft.id} shown={shown} save={flush} />
        <Button variant="primary" iconEnd={ChevronRight} onPress={() => void next()}>
          {t('write:next')}
        </Button>
      </StepHead>
      <SaveTrouble state={state} onSave={save} onReload={onReload} />
      <FromLetterNote id={draft.id} fromLetter={draft.fromLetter} />
      <div className="two">
        <section ref={lines} className="ed" aria-label={t('write:edit')}>
          <DraftLines
            sender={sender}
            text={text}
            receiving={check?.receiving}
            onChange={change}
            onBlur={save}
            subject={subject}
          />
          <TextEditor editor={editor} dialog={dialog} onDialog={setDialog} />
        </section>
        <aside className="pv" aria-label={t('write:preview')}>
          <PreviewPanel
            mailingId={draft.id}
            sender={sender.senderName}
            preheader={text.preheader}
            revision={state.revision}
            onShow={setShown}
          />
          {check ? <LiveCheck check={check} onGo={go} /> : null}
        </aside>
      </div>
    </main>
  );
}
