import { Check as CheckIcon, OctagonX, TriangleAlert } from 'lucide-react';
import type { Check } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { Chip } from '#renderer/ui/chip.tsx';

interface Props {
  readonly check: Check;
  /** Also counts notes; otherwise only blockers keep a mailing from being ready. */
  readonly withNotes?: boolean;
}

/** The check in a word. */
export function CheckChip({ check, withNotes = false }: Props) {
  const t = useWords();
  const { blockers, notes } = check;
  if (blockers.length > 0)
    return (
      <Chip tone="bad" icon={OctagonX}>
        {t('check:blockers', { count: blockers.length })}
      </Chip>
    );
  if (withNotes && notes.length > 0)
    return (
      <Chip tone="warn" icon={TriangleAlert}>
        {t('check:notes', { count: notes.length })}
      </Chip>
    );
  return (
    <Chip tone="ok" icon={CheckIcon}>
      {t('check:ready')}
    </Chip>
  );
}
