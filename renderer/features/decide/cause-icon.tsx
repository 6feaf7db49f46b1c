import type { LucideIcon } from 'lucide-react';
import { AtSign, Clock, MailMinus, MailPlus, MailX } from 'lucide-react';
import type { CaseRow } from '#contract/decide.ts';
import type { Tone } from '#renderer/ui/chip.tsx';

interface Look {
  readonly tone: Tone;
  readonly Icon: LucideIcon;
}

/** Icon and tone of a case, the same in the list and above its evidence. */
export function lookOfCase({ kind, permanent }: Pick<CaseRow, 'kind' | 'permanent'>): Look {
  if (kind === 'join') return { tone: 'info', Icon: MailPlus };
  if (kind === 'leave') return { tone: 'neu', Icon: MailMinus };
  if (kind === 'new-address') return { tone: 'info', Icon: AtSign };
  return permanent ? { tone: 'bad', Icon: MailX } : { tone: 'warn', Icon: Clock };
}

export function CauseIcon({ row }: { readonly row: Pick<CaseRow, 'kind' | 'permanent'> }) {
  const { tone, Icon } = lookOfCase(row);
  return (
    <span className={`ic ${tone}`} aria-hidden="true">
      <Icon />
    </span>
  );
}
