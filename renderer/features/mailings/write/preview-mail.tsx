import { useState } from 'react';
import type { Preview } from '#contract/mailings.ts';
import { useMailFrame } from '#renderer/client/engine.tsx';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { MailFrame } from '#renderer/ui/mail-frame.tsx';
import type { PreviewView } from './preview-view.ts';

interface Props {
  readonly view: PreviewView;
  readonly preview: Preview;
  readonly sender: string;
  readonly preheader: string;
}

/** One mail on a computer, on a phone, or as plain text. It stays white in dark mode, as people get it. */
export function PreviewMail({ view, preview, sender, preheader }: Props) {
  const t = useWords();
  const format = useFormat();
  const [shownAt] = useState(() => Date.now());
  const src = useMailFrame(preview.frame);
  const name = preview.person?.name ?? t('write:preview.nobody');
  return (
    <div className={view === 'phone' ? 'phone' : 'desk'}>
      <div className="mh">
        <b>
          <span className="ell">{sender}</span>
          <time>{format.time(shownAt)}</time>
        </b>
        <p>{preview.subject === '' ? t('write:preview.no-subject') : preview.subject}</p>
        {preheader === '' || view === 'text' ? null : <small>{preheader}</small>}
      </div>
      {view === 'text' ? (
        <pre className="scr" tabIndex={0}>
          {preview.text}
        </pre>
      ) : (
        <MailFrame src={src} title={t('write:preview.frame', { name })} />
      )}
    </div>
  );
}
