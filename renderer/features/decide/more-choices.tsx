import { Ellipsis } from 'lucide-react';
import type { CaseRow } from '#contract/decide.ts';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { Choice, Settlement } from './choices.ts';

interface Props {
  readonly row: Pick<CaseRow, 'kind'>;
  readonly choices: readonly Choice[];
  readonly isDisabled: boolean;
  readonly onSettle: (settlement: Settlement) => void;
  readonly onDay: () => void;
}

/** Beside the three mailings that keeping forgives. */
const mailings = [1, 6, 12] as const;

/** Keeping for another number of mailings, and being asked again at another time than in seven days. */
export function MoreChoices({ row, choices, isDisabled, onSettle, onDay }: Props) {
  const t = useWords();
  const keeps = row.kind === 'bounce' && choices.includes('keep') ? mailings : [];
  if (keeps.length === 0 && !choices.includes('later')) return null;
  const label = t('decide:more');
  return (
    <Menu
      label={label}
      placement="bottom start"
      trigger={<IconButton icon={Ellipsis} size="md" label={label} isDisabled={isDisabled} />}
      entries={[
        ...keeps.map((count) => ({
          key: `keep-${String(count)}`,
          label: t('decide:keep-for', { count }),
          onAction: () => onSettle({ verdict: 'keep', mailings: count }),
        })),
        ...(choices.includes('later')
          ? [
              {
                key: 'next-mailing',
                label: t('decide:later.next-mailing'),
                onAction: () => onSettle({ verdict: 'later', until: 'next-mailing' }),
              },
              { key: 'day', label: t('decide:later.day'), onAction: onDay },
            ]
          : []),
      ]}
    />
  );
}
