import { useState } from 'react';
import type { MailingRow } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import '../mailing.css';
import { FaultBanner } from '../fault-banner.tsx';
import { NotShown } from '../not-shown.tsx';
import { openPath } from '../places.ts';
import { useNow } from '../use-now.ts';
import type { MailingFilter } from './mailing-groups.ts';
import { groupMailings } from './mailing-groups.ts';
import { MailedDrafts } from './mailed-drafts.tsx';
import { isUnsent, MailingTable } from './mailing-table.tsx';
import { MailingTools } from './mailing-tools.tsx';
import './mailings.css';
import { MailingsHead } from './mailings-head.tsx';
import { NoMailing, NoMatch } from './no-mailing.tsx';
import { useMailingActs } from './use-mailing-acts.ts';

interface Props {
  readonly navigate: (path: string) => void;
}

type Acts = ReturnType<typeof useMailingActs>;

/** All mailings: what is under way, what is being written, what was sent. */
export function MailingsScreen({ navigate }: Props) {
  const t = useWords();
  const [search, setSearch] = useState('');
  const asked = useEngine('mailings.all', { search }, { keepPrevious: true });
  const acts = useMailingActs(navigate);
  if (asked.data === undefined)
    return (
      <main className="main">
        <MailingsHead rows={[]} current={undefined} busy onDuplicate={nothing} onDiscard={nothing} />
        <NotShown error={asked.error} loading={t('mailings:loading')} onRetry={() => void asked.refetch()} />
      </main>
    );
  return <Mailings rows={asked.data} search={search} onSearch={setSearch} acts={acts} navigate={navigate} />;
}

const nothing = () => undefined;
const isHeld = ({ holdUntil, state }: MailingRow) => state === 'sending' && holdUntil !== null;

interface MailingsProps extends Props {
  readonly rows: readonly MailingRow[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly acts: Acts;
}

function Mailings({ rows, search, onSearch, acts, navigate }: MailingsProps) {
  const t = useWords();
  const [filter, setFilter] = useState<MailingFilter>('all');
  const [wanted, setWanted] = useState<MailingId | null>(null);
  const now = useNow(rows.some(isHeld) ? 1000 : null);
  const groups = groupMailings(rows, filter);
  const shown = groups.flatMap((group) => group.rows);
  const current = shown.find(({ id }) => id === wanted) ?? shown[0];
  const clear = () => {
    onSearch('');
    setFilter('all');
  };
  useCommandsHere({
    'duplicate-mailing': current === undefined ? null : () => acts.duplicate(current.id),
    'discard-mailing': current !== undefined && isUnsent(current) ? () => acts.discard(current.id) : null,
  });
  const table = (
    <>
      <MailingTools rows={rows} search={search} onSearch={onSearch} filter={filter} onFilter={setFilter} />
      {shown.length === 0 ? (
        <NoMatch onClear={clear} />
      ) : (
        <MailingTable
          groups={groups}
          current={current?.id ?? null}
          now={now}
          onSelect={({ id }) => setWanted(id)}
          onOpen={({ id, state }) => navigate(openPath(id, state))}
          onDiscard={({ id }) => acts.discard(id)}
        />
      )}
      <StatusStrip>
        {shown.length === rows.length
          ? t('mailings:count', { count: rows.length })
          : t('mailings:count.of', { shown: shown.length, total: rows.length })}
      </StatusStrip>
    </>
  );
  return (
    <main className="main">
      <MailingsHead
        rows={rows}
        current={current}
        busy={acts.busy}
        onDuplicate={({ id }) => acts.duplicate(id)}
        onDiscard={({ id }) => acts.discard(id)}
      />
      <FaultBanner error={acts.refused} onClose={acts.forget} />
      <MailedDrafts rows={rows} navigate={navigate} />
      {rows.length === 0 && search === '' ? <NoMailing busy={acts.busy} onWrite={acts.write} /> : table}
    </main>
  );
}
