import { Copy, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { MailingRow } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SearchField } from '#renderer/ui/field/search-field.tsx';
import { isMod } from '#renderer/ui/keys.ts';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import '../mailing.css';
import { FaultBanner } from '../fault-banner.tsx';
import { NotShown } from '../not-shown.tsx';
import { openPath, stepPath } from '../places.ts';
import { useNow } from '../use-now.ts';
import type { MailingFilter } from './mailing-groups.ts';
import { countMailings, groupMailings, mailingFilters } from './mailing-groups.ts';
import { MailingTable } from './mailing-table.tsx';
import './mailings.css';
import { NoMailing, NoMatch } from './no-mailing.tsx';
import { summaryWords } from './summary-words.ts';

/** All mailings: what is under way, what is being written, what was sent. */
export function MailingsScreen({ navigate }: { readonly navigate: (path: string) => void }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<MailingFilter>('all');
  const [wanted, setWanted] = useState<MailingId | null>(null);
  const { data, error, refetch } = useEngine('mailings.all', { search }, { keepPrevious: true });
  const create = useCommand('mailings.create');
  const copy = useCommand('mailings.duplicate');
  const discard = useCommand('mailings.discard');
  const rows = data ?? [];
  const now = useNow(
    rows.some(({ holdUntil, state }) => state === 'sending' && holdUntil !== null) ? 1000 : null,
  );
  const groups = groupMailings(rows, filter);
  const shown = groups.flatMap((group) => group.rows);
  const current = shown.find(({ id }) => id === wanted) ?? shown[0];
  const counts = countMailings(rows);

  const write = (id: MailingId) => navigate(stepPath(id, 'write'));
  const duplicate = () => {
    if (current && !copy.isPending) copy.mutate({ mailingId: current.id }, { onSuccess: write });
  };
  const throwAway = (row: MailingRow) => discard.mutate({ mailingId: row.id });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isMod(event) || event.key.toLowerCase() !== 'd') return;
    event.preventDefault();
    duplicate();
  };
  const refused = create.error ?? copy.error ?? discard.error;
  const forget = () => [create, copy, discard].forEach((command) => command.reset());
  const isEmpty = data !== undefined && rows.length === 0 && search === '';
  return (
    <main className="main" onKeyDown={onKeyDown}>
      <header className="head">
        <div>
          <h1 tabIndex={-1}>{t('mailings:title')}</h1>
          <p>{data === undefined || isEmpty ? ' ' : summaryWords(rows, t, format.date)}</p>
        </div>
        {isEmpty ? null : (
          <div className="acts">
            {current?.state === 'draft' ? (
              <Button icon={Trash2} onPress={() => throwAway(current)} isDisabled={discard.isPending}>
                {t('mailings:discard')}
              </Button>
            ) : null}
            <Button icon={Copy} keys="Mod+D" onPress={duplicate} isDisabled={current === undefined}>
              {t('mailings:duplicate')}
            </Button>
          </div>
        )}
      </header>
      <FaultBanner error={refused} onClose={forget} />
      {data === undefined ? (
        <NotShown error={error} loading={t('mailings:loading')} onRetry={() => void refetch()} />
      ) : isEmpty ? (
        <NoMailing
          busy={create.isPending}
          onWrite={() => create.mutate({ language }, { onSuccess: write })}
        />
      ) : (
        <>
          <div className="tools">
            <SearchField
              label={t('mailings:search')}
              placeholder={t('mailings:search')}
              clearLabel={t('mailings:no-match.clear')}
              value={search}
              onChange={setSearch}
              keys="Mod+F"
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
              onSelect={setFilter}
            />
          </div>
          {shown.length === 0 ? (
            <NoMatch
              onClear={() => {
                setSearch('');
                setFilter('all');
              }}
            />
          ) : (
            <MailingTable
              groups={groups}
              current={current?.id ?? null}
              now={now}
              onSelect={({ id }) => setWanted(id)}
              onOpen={({ id, state }) => navigate(openPath(id, state))}
              onDiscard={throwAway}
            />
          )}
          <StatusStrip>
            {shown.length === rows.length
              ? t('mailings:count', { count: rows.length })
              : t('mailings:count.of', { shown: shown.length, total: rows.length })}
          </StatusStrip>
        </>
      )}
    </main>
  );
}
