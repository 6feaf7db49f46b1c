import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MailingRow } from '#contract/mailings.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '../use-now.ts';
import { holdSecondsLeft } from './phase.ts';

interface Props {
  readonly mailing: MailingRow;
  readonly holdUntil: number;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

const tick = 200;

/** The hold: nothing has left, and one key takes it back. The count is read aloud once, not every second. */
export function HoldPanel({ mailing, holdUntil, busy, onTakeBack }: Props) {
  const t = useWords();
  const now = useNow(tick);
  const seconds = holdSecondsLeft(holdUntil, now);
  const [announced] = useState(seconds);
  const button = useRef<HTMLButtonElement>(null);
  const [whole] = useState(() => Math.max(1, holdUntil - Date.now()));
  useEffect(() => {
    // The shell brings the focus to the heading when a screen opens; taking back must come first.
    const timer = setTimeout(() => button.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  useCommandsHere({ 'take-back-mailing': busy || seconds === 0 ? null : onTakeBack });
  const left = Math.max(0, Math.min(1, (holdUntil - now) / whole));
  return (
    <section className="hold" aria-label={t('mailings:state.hold')} data-pane="">
      <p className="vh" aria-live="polite">
        {t('send:hold.announce', { count: announced })}
      </p>
      <div className="count" aria-hidden="true">
        <svg viewBox="0 0 120 120">
          <circle cx="60" cy="60" r="54" className="ring" />
          <circle cx="60" cy="60" r="54" className="left" pathLength={1} strokeDasharray={`${left} 1`} />
        </svg>
        <b className="num">{seconds}</b>
      </div>
      <h2 className="verd">
        {seconds === 0 ? t('send:hold.title.now') : t('send:hold.title', { count: seconds })}
      </h2>
      <p>
        {t('send:hold.text', { subject: mailing.subject, count: mailing.people })} {t('send:take-back.text')}
      </p>
      <Button
        ref={button}
        size="lg"
        variant="primary"
        icon={Undo2}
        isDisabled={busy || seconds === 0}
        onPress={onTakeBack}
      >
        {t('send:take-back')}
      </Button>
    </section>
  );
}
