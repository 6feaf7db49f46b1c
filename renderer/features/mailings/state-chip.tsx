import { CalendarClock, CalendarX2, Check, Pause, Pencil, Send, Square, Timer } from 'lucide-react';
import type { MailingRow } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import type { Tone } from '#renderer/ui/chip.tsx';
import { Chip } from '#renderer/ui/chip.tsx';

const looks = {
  draft: { tone: 'neu', icon: Pencil },
  scheduled: { tone: 'info', icon: CalendarClock },
  missed: { tone: 'warn', icon: CalendarX2 },
  hold: { tone: 'info', icon: Timer },
  sending: { tone: 'info', icon: Send },
  paused: { tone: 'warn', icon: Pause },
  sent: { tone: 'ok', icon: Check },
  stopped: { tone: 'bad', icon: Square },
} as const satisfies Record<string, { tone: Tone; icon: typeof Check }>;

interface Props {
  readonly mailing: Pick<MailingRow, 'state' | 'holdUntil' | 'schedule'>;
  readonly now: number;
  /** In a long table what is done stays in the background. */
  readonly quiet?: boolean;
}

/** The state of a mailing: an icon and a word. */
export function StateChip({ mailing, now, quiet = false }: Props) {
  const t = useWords();
  const held = mailing.state === 'sending' && mailing.holdUntil !== null && mailing.holdUntil > now;
  const missed = mailing.schedule !== null && mailing.schedule.missed !== null;
  const state = held ? 'hold' : missed ? 'missed' : mailing.state;
  const words = t(`mailings:state.${state}`);
  if (quiet && state === 'sent')
    return (
      <span className="chip quiet">
        <Check aria-hidden="true" />
        {words}
      </span>
    );
  const { tone, icon } = looks[state];
  return (
    <Chip tone={tone} icon={icon}>
      {words}
    </Chip>
  );
}
