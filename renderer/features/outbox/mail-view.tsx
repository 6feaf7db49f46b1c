import { AtSign, FileText, MessageSquareReply, Monitor } from 'lucide-react';
import { useId, useState } from 'react';
import type { OutboxPlace } from '#contract/outbox.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { MailViewKind } from './sent-mail.tsx';
import { SentMail, whoOf } from './sent-mail.tsx';

interface Props {
  readonly place: OutboxPlace;
  /** Whether the answers lie over the mail; only where the window is too narrow to show them beside it. */
  readonly answersOpen: boolean;
  readonly onToggleAnswers: () => void;
}

/** One sent mail as it would have arrived: as a mail program shows it, as plain text, and its header lines. */
export function MailView({ place, answersOpen, onToggleAnswers }: Props) {
  const t = useWords();
  const panelId = useId();
  const [view, setView] = useState<MailViewKind>('computer');
  const [withHeaders, setWithHeaders] = useState(false);
  const { data: mail, error } = useEngine('outbox.mail', place, { keepPrevious: true });
  return (
    <section
      className="mv"
      aria-label={mail === undefined ? t('outbox:loading') : t('outbox:mail.to', { name: whoOf(mail) })}
    >
      <Toolbar
        panelId={panelId}
        view={view}
        onView={setView}
        withHeaders={withHeaders}
        onHeaders={setWithHeaders}
        answersOpen={answersOpen}
        onToggleAnswers={onToggleAnswers}
      />
      {error === null ? null : <Banner tone="danger">{faultSentence(error.fault, t)}</Banner>}
      <div id={panelId} className="letter" role="tabpanel" aria-label={t(`outbox:view.${view}`)}>
        {mail === undefined ? null : <SentMail mail={mail} view={view} withHeaders={withHeaders} />}
      </div>
    </section>
  );
}

interface ToolbarProps extends Omit<Props, 'place'> {
  readonly panelId: string;
  readonly view: MailViewKind;
  readonly onView: (view: MailViewKind) => void;
  readonly withHeaders: boolean;
  readonly onHeaders: (withHeaders: boolean) => void;
}

function Toolbar(props: ToolbarProps) {
  const { panelId, view, onView, withHeaders, onHeaders, answersOpen, onToggleAnswers } = props;
  const t = useWords();
  const segments = [
    { key: 'computer', label: t('outbox:view.computer'), icon: Monitor },
    { key: 'text', label: t('outbox:view.text'), icon: AtSign },
  ] as const;
  return (
    <div className="mvt">
      <SegmentedControl
        label={t('outbox:view')}
        segments={segments}
        selected={view}
        onSelect={onView}
        panelId={panelId}
      />
      <span className="spread" />
      <Button
        variant="ghost"
        size="sm"
        icon={FileText}
        aria-pressed={withHeaders}
        onPress={() => onHeaders(!withHeaders)}
      >
        {t('outbox:headers')}
      </Button>
      <Button
        size="sm"
        icon={MessageSquareReply}
        className="show-answers"
        aria-pressed={answersOpen}
        onPress={onToggleAnswers}
      >
        {t('outbox:answers.show')}
      </Button>
    </div>
  );
}
