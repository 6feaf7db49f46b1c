import { ChevronDown, ChevronUp, CircleAlert, Info, Reply } from 'lucide-react';
import type { AnswerDetail, AnswerRow } from '#contract/answers.ts';
import type { Fault } from '#contract/faults.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { replyLink } from './reply-link.ts';

interface Props {
  readonly row: AnswerRow;
  readonly detail: AnswerDetail | undefined;
  readonly position: { readonly index: number; readonly total: number };
  readonly fault: Fault | null;
  readonly isBusy: boolean;
  readonly onMark: (isSeen: boolean) => void;
  /** Goes so many answers on (or back). */
  readonly onStep: (by: number) => void;
}

/** Docked below the letter: the way to the mail program, the mark, and the next answer. */
export function AnswerBar(props: Props) {
  const { row, detail, position, fault, isBusy, onMark, onStep } = props;
  const t = useWords();
  const { index, total } = position;
  return (
    <section className="actbar answers-bar" aria-label={t('answers:bar')}>
      {fault === null ? (
        <Where detail={detail} />
      ) : (
        <p className="q bad" role="alert">
          <CircleAlert aria-hidden="true" />
          {faultSentence(fault, t)}
        </p>
      )}
      <div className="choices">
        <ReplyWay detail={detail} onFollow={() => onMark(true)} />
        <Button isPending={isBusy} onPress={() => onMark(!row.isSeen)}>
          {t(row.isSeen ? 'answers:mark-unread' : 'answers:mark-read')}
        </Button>
        <span className="spread" />
        <span className="pos num">{t('decide:position', { index: index + 1, total })}</span>
        <IconButton
          icon={ChevronUp}
          size="md"
          label={t('answers:previous')}
          isDisabled={index === 0}
          onPress={() => onStep(-1)}
        />
        <IconButton
          icon={ChevronDown}
          size="md"
          label={t('answers:next')}
          isDisabled={index >= total - 1}
          onPress={() => onStep(1)}
        />
      </div>
    </section>
  );
}

function useReplyLink(detail: AnswerDetail | undefined): string | null {
  const t = useWords();
  const format = useFormat();
  if (detail === undefined) return null;
  const wrote = t('answers:wrote', { day: format.day(detail.at), name: detail.who });
  return replyLink({ ...detail, wrote });
}

/** Where an answer goes, or why it cannot be begun from here. */
function Where({ detail }: Pick<Props, 'detail'>) {
  const t = useWords();
  const link = useReplyLink(detail);
  return (
    <p className="q">
      <Info aria-hidden="true" />
      {detail === undefined
        ? ''
        : t(link === null ? 'answers:only-there' : 'answers:goes-to', { address: detail.replyTo })}
    </p>
  );
}

interface WayProps extends Pick<Props, 'detail'> {
  /** Who writes back has read it. */
  readonly onFollow: () => void;
}

/** A link out of the window: the host asks first, then the system opens its mail program. */
function ReplyWay({ detail, onFollow }: WayProps) {
  const t = useWords();
  const link = useReplyLink(detail);
  if (link === null) return null;
  return (
    <a className="btn primary" href={link} target="_blank" rel="noreferrer" onClick={onFollow}>
      <Reply aria-hidden="true" />
      {t('answers:reply')}
    </a>
  );
}
