import type { LucideIcon } from 'lucide-react';
import {
  Check,
  CircleHelp,
  Clock,
  Flag,
  Hourglass,
  Inbox,
  Mail,
  MailMinus,
  MailPlus,
  MailX,
  Minus,
  Reply,
  TreePalm,
} from 'lucide-react';
import type { LetterRow } from '#contract/letters.ts';
import type { Tone } from '#renderer/ui/chip.tsx';

interface Look {
  readonly tone: Tone;
  readonly Icon: LucideIcon;
}

/** Icon and tone of a letter. A failure that passes is a clock, whatever its cause. */
export function lookOfLetter({ kind, outcome }: Pick<LetterRow, 'kind' | 'outcome'>): Look {
  switch (kind) {
    case 'bounce':
      return outcome === 'to-decide' ? { tone: 'bad', Icon: MailX } : { tone: 'warn', Icon: Clock };
    case 'delayed':
      return { tone: 'warn', Icon: Hourglass };
    case 'auto-reply':
      return { tone: 'neu', Icon: TreePalm };
    case 'complaint':
      return { tone: 'bad', Icon: Flag };
    case 'join':
      return { tone: 'info', Icon: MailPlus };
    case 'leave':
      return { tone: 'neu', Icon: MailMinus };
    case 'owner-word':
    case 'answer':
      return { tone: 'info', Icon: Reply };
    case 'unreadable':
      return { tone: 'warn', Icon: CircleHelp };
    case 'other':
      return { tone: 'neu', Icon: Mail };
  }
}

/** Icon and colour of what came of a letter. */
export function lookOfOutcome(outcome: LetterRow['outcome']): {
  readonly tone: string;
  readonly Icon: LucideIcon;
} {
  switch (outcome) {
    case 'to-decide':
      return { tone: 'w', Icon: Inbox };
    case 'withheld':
      return { tone: 'w', Icon: Hourglass };
    case 'left':
    case 'removed':
    case 'decided':
    case 'draft':
    case 'joined':
      return { tone: 'a', Icon: Check };
    case 'asked':
      return { tone: '', Icon: Reply };
    case 'quarantined':
    case 'too-large':
    case 'unverified':
      return { tone: 'w', Icon: CircleHelp };
    case 'answer':
      return { tone: '', Icon: Reply };
    case 'noted':
    case 'not-counted':
    case 'nothing-to-do':
      return { tone: '', Icon: Minus };
  }
}
