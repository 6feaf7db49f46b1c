import type { Segment } from '#contract/recipients.ts';
import { commands } from '#contract/commands.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { focusSearch, SearchField } from '#renderer/ui/field/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';

const segments = ['all', 'receives', 'unconfirmed', 'returned', 'left'] as const satisfies readonly Segment[];

interface Props {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly segment: Segment;
  readonly onSegment: (segment: Segment) => void;
  /** On a dormant list nobody gets mail. */
  readonly isDormant: boolean;
  readonly counts: Readonly<Record<Segment, number>> | undefined;
}

/** Narrows the table by words and by status. */
export function RecipientsTools({ search, onSearch, segment, onSegment, isDormant, counts }: Props) {
  const t = useWords();
  const format = useFormat();
  useCommandsHere({ search: focusSearch });
  return (
    <div className="tools">
      <SearchField
        label={t('recipients:search')}
        placeholder={t('recipients:search-short')}
        clearLabel={t('recipients:clear-search')}
        value={search}
        onChange={onSearch}
        keys={commands.search.keys}
      />
      <SegmentedControl
        label={t('recipients:by-status')}
        selected={segment}
        onSelect={onSegment}
        segments={segments.map((key) => ({
          key,
          label: t(`recipients:segment.${key === 'receives' && isDormant ? 'resting' : key}`),
          note: counts === undefined ? '' : format.number(counts[key]),
        }))}
      />
    </div>
  );
}
