import { CalendarClock, OctagonX, Send, Timer } from 'lucide-react';
import type { Check } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';

interface Props {
  readonly check: Check;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onSchedule: () => void;
  readonly onMend: () => void;
}

/** The last step: send to that number of people, or mend what stands in the way. */
export function SendBar({ check, busy, onSend, onSchedule, onMend }: Props) {
  const t = useWords();
  const { blockers, receiving, holdSeconds } = check;
  const words = receiving === 0 ? t('check:send.nobody') : t('check:send', { count: receiving });
  if (blockers.length > 0)
    return (
      <footer className="gobar" data-pane="">
        <p id="why-not">
          <OctagonX aria-hidden="true" />
          <span>{t('check:mend.all', { count: blockers.length })}</span>
        </p>
        <Button size="lg" icon={Send} isDisabled aria-describedby="why-not">
          {words}
        </Button>
        <Button size="lg" variant="primary" onPress={onMend}>
          {t('check:mend.first')}
        </Button>
      </footer>
    );
  return (
    <footer className="gobar" data-pane="">
      <p>
        <Timer aria-hidden="true" />
        <span>{t('check:hold', { count: holdSeconds })}</span>
      </p>
      <Button size="lg" icon={CalendarClock} isDisabled={receiving === 0} onPress={onSchedule}>
        {t('schedule:open')}
      </Button>
      <Button size="lg" variant="primary" icon={Send} isDisabled={busy || receiving === 0} onPress={onSend}>
        {words}
      </Button>
    </footer>
  );
}
