import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { DecideTab } from '#contract/decide.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { ListChecks } from 'lucide-react';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
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
import { TogetherDialog } from './together-dialog.tsx';
import { UndoStrip } from './undo-strip.tsx';

const decideTabs = ['all', 'bounces', 'joins', 'leaves', 'done'] as const satisfies readonly DecideTab[];
/** Replies are read there too, though nothing about them is decided. */
const tabs = ['all', 'bounces', 'joins', 'leaves', 'answers', 'done'] as const satisfies readonly Tab[];
type Tab = (typeof decideTabs)[number] | 'answers';

interface Props {
  readonly navigate: (path: string) => void;
  /** Opens on the replies. */
  readonly onAnswers?: boolean;
  /** What people wrote back. */
  readonly answers: ReactNode;
  /** Who is away. */
  readonly away: ReactNode;
}

/** Returned mail, sign-ups and people leaving: what waits for the owner's word, with the evidence for it. */
export function DecideScreen({ navigate, onAnswers = false, answers, away }: Props) {
  const t = useWords();
  const format = useFormat();
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const hasSettled = useRef(false);
  const [tab, setTab] = useState<Tab>(onAnswers ? 'answers' : 'all');
  const asked = tab === 'answers' ? 'all' : tab;
  const { data, error } = useEngine('decide.cases', { tab: asked }, { keepPrevious: true });
  const isEmpty = data?.rows.length === 0;

  // After the last decision the list is gone, and with it the place where the focus was.
  useEffect(() => {
    if (isEmpty && hasSettled.current) panel.current?.focus();
    hasSettled.current = false;
  }, [isEmpty]);

  const goOn = () => {
    hasSettled.current = true;
    const list = panel.current?.querySelector<HTMLElement>('[role="listbox"]');
    (list ?? panel.current)?.focus();
  };
  const segments = useSegments(data?.counts);
  const label =
    tab === 'answers' ? t('answers:list') : tab === 'done' ? t('decide:list.done') : t('decide:list.open');
  return (
    <main className="main">
      <Head returned={data?.counts.bounces ?? 0} onRemoved={goOn} />
      <div className="tools decide-tools">
        <SegmentedControl
          label={t('decide:tabs')}
          segments={segments}
          selected={tab}
          onSelect={setTab}
          panelId={panelId}
        />
        {away}
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
        {tab === 'answers' ? (
          answers
        ) : data === undefined ? null : isEmpty ? (
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

interface HeadProps {
  /** How many cases of returned mail wait. */
  readonly returned: number;
  /** Told once addresses were removed together and the dialog is gone. */
  readonly onRemoved: () => void;
}

function Head({ returned, onRemoved }: HeadProps) {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const hasRemoved = useRef(false);
  // The button that opened the dialog may be gone with what it was for.
  useEffect(() => {
    if (isOpen || !hasRemoved.current) return;
    hasRemoved.current = false;
    onRemoved();
  }, [isOpen, onRemoved]);
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
        {returned < 2 ? null : (
          <Button icon={ListChecks} onPress={() => setIsOpen(true)}>
            {t('decide:together.open')}
          </Button>
        )}
        <CheckMailboxButton label={t('decide:check')} />
      </div>
      {isOpen ? (
        <TogetherDialog
          onClose={() => setIsOpen(false)}
          onSettled={() => {
            hasRemoved.current = true;
            setIsOpen(false);
          }}
        />
      ) : null}
    </header>
  );
}

/** What waits under each tab; of replies the unread ones. */
function useSegments(counts: Readonly<Record<DecideTab, number>> | undefined) {
  const t = useWords();
  const format = useFormat();
  const unseen = useEngine('answers.list', { offset: 0, limit: 1 }).data?.unseen;
  return tabs.map((key) => {
    const count = key === 'answers' ? unseen : key === 'done' ? undefined : counts?.[key];
    const label = key === 'answers' ? t('answers:tab') : t(`decide:tab.${key}`);
    return { key, label, ...(count === undefined ? {} : { note: format.number(count) }) };
  });
}

/** Letters that could not be read stay where they are; that is said, not hidden. */
function Unreadable() {
  const t = useWords();
  const unreadable = useEngine('mailbox.status', {}).data?.unreadable ?? 0;
  return unreadable === 0 ? null : (
    <Banner tone="warn">{t('decide:unreadable', { count: unreadable })}</Banner>
  );
}
