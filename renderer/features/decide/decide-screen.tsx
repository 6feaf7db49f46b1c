import { TreePalm } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { DecideTab } from '#contract/decide.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { CaseDesk } from './case-desk.tsx';
import { CheckMailboxButton, LastChecked } from './check-mailbox.tsx';
import './decide.css';
import './case-list.css';
import './evidence.css';
import './decision-bar.css';
import './letter-sheet.css';
import { groupByCause, groupByDay } from './group-cases.ts';
import { MailboxProblem } from './mailbox-problem.tsx';
import { NothingOpen } from './nothing-open.tsx';
import { UnprovenCodes } from './unproven-codes.tsx';
import { RequestNotes } from './request-notes.tsx';
import { UndoStrip } from './undo-strip.tsx';

const decideTabs = ['all', 'bounces', 'joins', 'leaves', 'done'] as const satisfies readonly DecideTab[];

interface Props {
  readonly navigate: (path: string) => void;
}

/** Returned mail, sign-ups and people leaving: what waits for the owner's word, with the evidence for it. */
export function DecideScreen({ navigate }: Props) {
  const t = useWords();
  const format = useFormat();
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const hasSettled = useRef(false);
  const [tab, setTab] = useState<DecideTab>('all');
  const { data, error } = useEngine('decide.cases', { tab }, { keepPrevious: true });
  const isEmpty = data?.rows.length === 0;

  // After the last decision the list is gone, and with it the place where the focus was.
  useEffect(() => {
    if (isEmpty && hasSettled.current) panel.current?.focus();
    hasSettled.current = false;
  }, [isEmpty]);

  const segments = decideTabs.map((key) => ({
    key,
    label: t(`decide:tab.${key}`),
    ...(key === 'done' || data === undefined ? {} : { note: format.number(data.counts[key]) }),
  }));
  const label = tab === 'done' ? t('decide:list.done') : t('decide:list.open');
  return (
    <main className="main">
      <Head />
      <div className="tools decide-tools">
        <SegmentedControl
          label={t('decide:tabs')}
          segments={segments}
          selected={tab}
          onSelect={setTab}
          panelId={panelId}
        />
        <Away count={data?.away ?? 0} />
      </div>
      <div className="decide-notes">
        <MailboxProblem navigate={navigate} />
        <Unreadable />
        <UnprovenCodes />
        <RequestNotes />
      </div>
      {error === null ? null : (
        <Banner tone="danger">{`${t('decide:load.failed')}. ${faultSentence(error.fault, t)}`}</Banner>
      )}
      <div ref={panel} id={panelId} className="decide" role="tabpanel" aria-label={label} tabIndex={-1}>
        {data === undefined ? null : isEmpty ? (
          <div className="decide-nothing">
            <NothingOpen tab={tab} />
            <UndoStrip onUndone={() => undefined} />
          </div>
        ) : (
          <CaseDesk
            key={tab}
            label={label}
            groups={tab === 'done' ? groupByDay(data.rows, format.date) : groupByCause(data.rows)}
            navigate={navigate}
            onSettled={() => {
              hasSettled.current = true;
            }}
          />
        )}
      </div>
    </main>
  );
}

function Head() {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data ?? [];
  const byRule = lists.some(({ returnRule }) => returnRule === 'remove-by-itself');
  return (
    <header className="head decide-head">
      <div>
        <h1>{t('decide:title')}</h1>
        <p>{t(byRule ? 'decide:promise.by-rule' : 'decide:promise')}</p>
      </div>
      <div className="acts">
        <LastChecked />
        <CheckMailboxButton label={t('decide:check')} />
      </div>
    </header>
  );
}

/** Out-of-office replies are counted and never ask for a decision. */
function Away({ count }: { readonly count: number }) {
  const t = useWords();
  if (count === 0) return null;
  return (
    <span className="away">
      <TreePalm aria-hidden="true" />
      {t('decide:away', { count })}
    </span>
  );
}

/** Letters that could not be read stay where they are; that is said, not hidden. */
function Unreadable() {
  const t = useWords();
  const unreadable = useEngine('mailbox.status', {}).data?.unreadable ?? 0;
  return unreadable === 0 ? null : (
    <Banner tone="warn">{t('decide:unreadable', { count: unreadable })}</Banner>
  );
}
