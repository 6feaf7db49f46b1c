import { Reply, UserX } from 'lucide-react';
import type { AnswerDetail, AnswerRow } from '#contract/answers.ts';
import { useMailFrame } from '#renderer/client/engine.tsx';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { MailFrame } from '#renderer/ui/mail-frame.tsx';

interface Props {
  readonly row: AnswerRow;
  /** Undefined while it is on its way. */
  readonly detail: AnswerDetail | undefined;
}

/** One answer: what it is about, who wrote it, its text in a frame that loads nothing, and where it lies. */
export function AnswerLetter({ row, detail }: Props) {
  const t = useWords();
  const format = useFormat();
  const src = useMailFrame(`letter/${row.id}`);
  const subject = row.subject === '' ? t('answers:no-subject') : row.subject;
  return (
    <div
      className="evb answer"
      tabIndex={0}
      data-pane=""
      role="group"
      aria-label={t('answers:letter', { name: row.who })}
    >
      <div className="addr">
        <Chip tone="info" icon={Reply}>
          {t('answers:kind')}
        </Chip>
        {detail?.isKnown === false ? (
          <Chip tone="neu" icon={UserX}>
            {t('answers:unknown')}
          </Chip>
        ) : null}
        <span>
          {row.mailing === null ? '' : `${t('decide:about.mailing', { subject: row.mailing.subject })} · `}
          <time dateTime={new Date(row.at).toISOString()}>{format.moment(row.at)}</time>
        </span>
      </div>
      <h2>{subject}</h2>
      <p className="case-id">
        {row.who === row.from ? null : <b>{row.who}</b>} {row.from}
      </p>
      <div className="answer-paper">
        <MailFrame src={src} title={t('answers:text')} />
      </div>
      {detail === undefined ? null : <Whereabouts detail={detail} />}
    </div>
  );
}

/** Where the letter itself lies, with what is not shown here. */
function Whereabouts({ detail }: { readonly detail: AnswerDetail }) {
  const t = useWords();
  const format = useFormat();
  const { folder, attachments, at } = detail;
  const where = folder.toUpperCase() === 'INBOX' ? t('answers:inbox') : folder;
  const names = attachments.filter((name) => name !== '').join(', ');
  return (
    <p className="around">
      {t('answers:where', { folder: where, when: format.moment(at) })}{' '}
      {attachments.length === 0 ? null : t('answers:attachments', { count: attachments.length, names })}
    </p>
  );
}
