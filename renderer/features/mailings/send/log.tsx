import { useVirtualizer } from '@tanstack/react-virtual';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LogFilter } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useFormat } from '#renderer/client/format.ts';
import { usePagedRows } from '#renderer/client/paged-rows.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { focusSearch, SearchField } from '#renderer/ui/field/search-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { LogLine } from './log-line.tsx';

const logFilters = [
  'all',
  'accepted',
  'refused',
  'unclear',
  'waiting',
] as const satisfies readonly LogFilter[];

interface Props {
  readonly mailingId: MailingId;
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
}

const lineHeight = 51;

/** What happened to each mail, newest first. Only what is in view is asked for and drawn. */
export function Log({ mailingId, filter, onFilter }: Props) {
  const t = useWords();
  const format = useFormat();
  const [search, setSearch] = useState<string | null>(null);
  const text = search ?? '';
  const first = useEngine(
    'mailings.log',
    { mailingId, filter, search: text, offset: 0, limit: 1 },
    { keepPrevious: true },
  );
  const counts = first.data?.filters;
  useCommandsHere({ search: search === null ? () => setSearch('') : focusSearch });
  return (
    <section className="log" aria-label={t('send:log')}>
      <div className="lh">
        <h2>{t('send:log')}</h2>
        <SegmentedControl
          label={t('send:log.filter')}
          segments={logFilters.map((key) => ({
            key,
            label: t(`send:filter.${key}`),
            ...(counts ? { note: format.number(counts[key]) } : {}),
          }))}
          selected={filter}
          onSelect={onFilter}
        />
        <IconButton
          icon={search === null ? Search : X}
          label={t(search === null ? 'send:log.search' : 'send:log.search.close')}
          onPress={() => setSearch(search === null ? '' : null)}
        />
      </div>
      {search === null ? null : (
        <div className="ls">
          <SearchField
            label={t('send:log.search')}
            placeholder={t('mailings:people.search')}
            clearLabel={t('mailings:no-match.clear')}
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <Lines mailingId={mailingId} filter={filter} search={text} />
    </section>
  );
}

interface LinesProps {
  readonly mailingId: MailingId;
  readonly filter: LogFilter;
  readonly search: string;
}

function Lines({ mailingId, filter, search }: LinesProps) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = usePagedRows(
    'mailings.log',
    (range) => ({ mailingId, filter, search, ...range }),
    (page) => page,
  );
  const { show } = rows;
  const total = rows.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items[items.length - 1]?.index ?? 0;
  useEffect(() => show(from, to), [show, from, to]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [filter, search]);
  return (
    <div
      ref={scroller}
      className="lt scr"
      tabIndex={0}
      data-pane=""
      role="region"
      aria-label={t('send:log.table')}
    >
      {rows.total === 0 ? (
        <p className="none">{t(filter === 'all' && search === '' ? 'send:log.empty' : 'send:log.none')}</p>
      ) : (
        <div role="table" aria-label={t('send:log.table')} aria-rowcount={total + 1}>
          <div role="row" aria-rowindex={1} className="vh">
            <span role="columnheader">{t('send:log.time')}</span>
            <span role="columnheader">{t('send:log.person')}</span>
            <span role="columnheader">{t('send:log.state')}</span>
          </div>
          <div role="rowgroup" className="lines" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => (
              <LogLine key={item.key} row={rows.rowAt(item.index)} index={item.index} top={item.start} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
