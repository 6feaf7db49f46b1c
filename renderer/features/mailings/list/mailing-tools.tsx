import type { MailingRow } from '#contract/mailings.ts';
import { commands } from '#contract/commands.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { focusSearch, SearchField } from '#renderer/ui/field/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import type { MailingFilter } from './mailing-groups.ts';
import { countMailings, mailingFilters } from './mailing-groups.ts';

interface Props {
  readonly rows: readonly MailingRow[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly filter: MailingFilter;
  readonly onFilter: (filter: MailingFilter) => void;
}

/** Search in all texts, and the states with their numbers. */
export function MailingTools({ rows, search, onSearch, filter, onFilter }: Props) {
  const t = useWords();
  const format = useFormat();
  useCommandsHere({ search: focusSearch });
  const counts = countMailings(rows);
  return (
    <div className="tools">
      <SearchField
        label={t('mailings:search')}
        placeholder={t('mailings:search')}
        clearLabel={t('mailings:no-match.clear')}
        value={search}
        onChange={onSearch}
        keys={commands.search.keys}
        className="texts"
      />
      <SegmentedControl
        label={t('mailings:filter.by')}
        segments={mailingFilters.map((key) => ({
          key,
          label: t(`mailings:filter.${key}`),
          note: format.number(counts[key]),
        }))}
        selected={filter}
        onSelect={onFilter}
      />
    </div>
  );
}
