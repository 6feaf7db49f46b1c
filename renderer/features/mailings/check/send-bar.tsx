import { CalendarClock, OctagonX, Send, Timer } from 'lucide-react';
import { useRef } from 'react';
import type { Check } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFocusBack } from '#renderer/ui/focus-back.ts';

interface Props {
  readonly check: Check;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onSchedule: () => void;
  readonly onMend: () => void;
}

/**
 * The last step: send to that number of people, or mend what stands in the way. Each button keeps its element when a
 * last blocker goes away meanwhile: a hand on its way to one of them must not find another there.
 */
export function SendBar({ check, busy, onSend, onSchedule, onMend }: Props) {
  const t = useWords();
  const bar = useRef<HTMLElement>(null);
  const { blockers, receiving, holdSeconds } = check;
  const isBlocked = blockers.length > 0;
  useFocusBack(isBlocked, () => bar.current);
  useFocusBack(!isBlocked, () => bar.current);
  const send = (
    <Button
      key="send"
      size="lg"
      variant={isBlocked ? 'secondary' : 'primary'}
      icon={Send}
      isDisabled={isBlocked || busy || receiving === 0}
      onPress={onSend}
      {...(isBlocked ? { 'aria-describedby': 'why-not' } : {})}
    >
      {receiving === 0 ? t('check:send.nobody') : t('check:send', { count: receiving })}
    </Button>
  );
  const mend = (
    <Button key="mend" size="lg" variant="primary" onPress={onMend}>
      {t('check:mend.first')}
    </Button>
  );
  const schedule = (
    <Button key="schedule" size="lg" icon={CalendarClock} isDisabled={receiving === 0} onPress={onSchedule}>
      {t('schedule:open')}
    </Button>
  );
  return (
    <footer ref={bar} className="gobar" data-pane="" tabIndex={-1}>
      <p id="why-not">
        {isBlocked ? <OctagonX aria-hidden="true" /> : <Timer aria-hidden="true" />}
        <span>
          {isBlocked
            ? t('check:mend.all', { count: blockers.length })
            : t('check:hold', { count: holdSeconds })}
        </span>
      </p>
      {isBlocked ? [send, mend] : [schedule, send]}
    </footer>
  );
}
