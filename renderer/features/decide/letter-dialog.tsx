import type { LetterId } from '#domain/ids.ts';
import { useMailFrame } from '#renderer/client/engine.tsx';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { MailFrame } from '#renderer/ui/mail-frame.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly letterId: LetterId;
  readonly onClose: () => void;
}

/** A letter as it came in: its header lines as text, its body in a frame that loads nothing. */
export function LetterDialog({ letterId, onClose }: Props) {
  const t = useWords();
  const letter = useEngine('letters.get', { letterId });
  const src = useMailFrame(`letter/${letterId}`);
  const { data, error } = letter;
  const subject = data === undefined || data.subject === '' ? t('decide:report.title') : data.subject;
  return (
    <Dialog title={subject} onClose={onClose} wide>
      <div className="content letter-sheet">
        {error === null ? (
          <div className="header-lines mono scr" tabIndex={0} role="group" aria-label={t('decide:headers')}>
            <dl>
              {data?.headers.map(({ name, value }, index) => (
                <Line key={`${index}-${name}`} name={name} value={value} />
              ))}
            </dl>
          </div>
        ) : (
          <Banner tone="danger">{faultSentence(error.fault, t)}</Banner>
        )}
        <div className="paper">
          <MailFrame src={src} title={subject} />
        </div>
      </div>
      <div className="actions">
        <Button autoFocus onPress={onClose}>
          {t('decide:close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
