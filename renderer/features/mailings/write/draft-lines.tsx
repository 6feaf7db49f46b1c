import type { RefObject } from 'react';
import { useId } from 'react';
import type { MailingDraft } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import type { DraftText } from './draft-keeper.ts';
import { ListChooser } from './list-chooser.tsx';

interface Props {
  /** As the first of the chosen lists sets it. */
  readonly sender: Pick<MailingDraft, 'senderName' | 'senderAddress' | 'replyTo'>;
  readonly text: DraftText;
  /** People who would get it now; undefined while not known. */
  readonly receiving: number | undefined;
  readonly onChange: (part: Partial<DraftText>) => void;
  readonly onBlur: () => void;
  readonly subject: RefObject<HTMLInputElement | null>;
}

/** The lines above the text: to, from, subject, preview text. */
export function DraftLines({ sender, text, receiving, onChange, onBlur, subject }: Props) {
  const t = useWords();
  const ids = useId();
  const length = [...text.subject].length;
  return (
    <div className="hdr" data-pane="">
      <div className="l" role="group" aria-label={t('write:to')}>
        <span>{t('write:to')}</span>
        <ListChooser chosen={text.listIds} onChange={(listIds) => onChange({ listIds })} />
        <span className="hint num">
          {text.listIds.length === 0 || receiving === undefined
            ? null
            : t('write:to.total', { count: receiving })}
        </span>
      </div>
      <div className="l">
        <span>{t('write:from')}</span>
        <span className="ell">{`${sender.senderName}, ${sender.senderAddress}`}</span>
        <span className="hint ell">
          {sender.replyTo === '' || sender.replyTo === sender.senderAddress
            ? null
            : t('write:reply-to', { address: sender.replyTo })}
        </span>
      </div>
      <div className="l">
        <label htmlFor={`${ids}-subject`}>{t('write:subject')}</label>
        <input
          ref={subject}
          id={`${ids}-subject`}
          className="subj"
          value={text.subject}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => onChange({ subject: event.target.value })}
          onBlur={onBlur}
        />
        <span className="hint num">{length === 0 ? null : t('write:characters', { count: length })}</span>
      </div>
      <div className="l">
        <label htmlFor={`${ids}-preheader`}>{t('write:preheader')}</label>
        <input
          id={`${ids}-preheader`}
          value={text.preheader}
          maxLength={500}
          autoComplete="off"
          placeholder={t('write:preheader.placeholder')}
          onChange={(event) => onChange({ preheader: event.target.value })}
          onBlur={onBlur}
        />
        <span />
      </div>
    </div>
  );
}
