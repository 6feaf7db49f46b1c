import type { OutboxMail } from '#contract/outbox.ts';
import { useMailFrame } from '#renderer/client/engine.tsx';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { MailFrame } from '#renderer/ui/mail-frame.tsx';

export type MailViewKind = 'computer' | 'text';

/** Whom a mail went to. */
export function whoOf({ name, address }: Pick<OutboxMail, 'name' | 'address'>): string {
  return name === '' ? address : name;
}

/** A name without the quotes that header lines put round it (RFC 5322, 3.2.4); mail programs show it so. */
function withoutQuotes(mailbox: string): string {
  return mailbox.replace(/^"([^"\\]*)" </, '$1 <');
}

interface Props {
  readonly mail: OutboxMail;
  readonly view: MailViewKind;
  readonly withHeaders: boolean;
}

/** A mail on white paper, in dark mode too: that is what people receive. */
export function SentMail({ mail, view, withHeaders }: Props) {
  const t = useWords();
  const format = useFormat();
  const src = useMailFrame(mail.frame);
  return (
    <>
      <header>
        <h3>{mail.subject}</h3>
        <dl>
          <dt>{t('outbox:from')}</dt>
          <dd>{withoutQuotes(mail.from)}</dd>
          <dt>{t('outbox:to')}</dt>
          <dd>{withoutQuotes(mail.to)}</dd>
          <dt>{t('outbox:on')}</dt>
          <dd>{`${format.day(mail.at)}, ${format.time(mail.at)}`}</dd>
        </dl>
      </header>
      {withHeaders ? (
        <pre className="raw mono scr" tabIndex={0} aria-label={t('outbox:headers')} role="group">
          {mail.headers.map(({ name, value }, index) => (
            <span key={`${index}-${name}`}>
              <b>{name}</b>: {value}
              {'\n'}
            </span>
          ))}
        </pre>
      ) : null}
      {view === 'text' ? (
        <pre className="plain mono scr" tabIndex={0} aria-label={t('outbox:view.text')} role="group">
          {mail.text}
        </pre>
      ) : (
        <div className="mail-body">
          <MailFrame src={src} title={t('outbox:mail.frame', { name: whoOf(mail) })} />
        </div>
      )}
    </>
  );
}
