import { CalendarClock, PenLine, Send } from 'lucide-react';
import type { Check } from '#contract/mailings.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';

interface Props {
  readonly check: Check | undefined;
  readonly busy: boolean;
  readonly onSend: (people: number) => void;
  readonly onChange: () => void;
  readonly onTakeOff: () => void;
}

/** What can be done with a scheduled mailing, before its time and after it was missed. */
export function ScheduleActs({ check, busy, onSend, onChange, onTakeOff }: Props) {
  const t = useWords();
  const people = check?.receiving ?? 0;
  const ready = check !== undefined && check.blockers.length === 0 && people > 0;
  useCommandsHere({
    'unschedule-mailing': busy ? null : onTakeOff,
    'schedule-mailing': busy ? null : onChange,
    'send-mailing': ready && !busy ? () => onSend(people) : null,
  });
  return (
    <>
      <Button icon={PenLine} isPending={busy} onPress={onTakeOff}>
        {t('schedule:take-off')}
      </Button>
      <Button icon={CalendarClock} isPending={busy} onPress={onChange}>
        {t('schedule:change')}
      </Button>
      <Button
        variant="primary"
        icon={Send}
        isPending={busy}
        isDisabled={!ready}
        onPress={() => onSend(people)}
      >
        {ready ? t('schedule:send', { count: people }) : t('schedule:send.none')}
      </Button>
    </>
  );
}
