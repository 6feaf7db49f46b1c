import { ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { OutboxRow } from '#contract/outbox.ts';
import { useFormat } from '#renderer/client/format.ts';
import type { PagedRows } from '#renderer/client/paged-rows.ts';
import { usePagedRows } from '#renderer/client/paged-rows.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useFocusBack } from '#renderer/ui/focus-back.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import { faultOf } from '#renderer/client/fault-error.ts';
import { Answers } from './answers.tsx';
import { MailView } from './mail-view.tsx';
import './outbox.css';
import './mail-view.css';
import './answers.css';
import { PaperPlane } from './paper-plane.tsx';
import { SentList } from './sent-list.tsx';

interface Props {
  readonly navigate: (path: string) => void;
}

/** The practice club's local outbox: what was sent, as it would have arrived, and what comes back. */
export function OutboxScreen({ navigate }: Props) {
  const t = useWords();
  const mails = usePagedRows(
    'outbox.page',
    (range) => range,
    (page) => page,
  );
  const open = useEngine('decide.cases', { tab: 'all' }).data?.counts.all ?? 0;
  const { total, error } = mails;
  return (
    <main className="main">
      <header className="head">
        <div>
          <h1>{t('outbox:title')}</h1>
          <p>
            {total === undefined || total === 0
              ? t('outbox:promise.empty')
              : t('outbox:promise', { count: total })}
          </p>
        </div>
        {open === 0 ? null : (
          <div className="acts">
            <Button variant="primary" iconEnd={ChevronRight} onPress={() => navigate('/decide')}>
              {t('outbox:decide', { count: open })}
            </Button>
          </div>
        )}
      </header>
      {error === null ? null : (
        <Banner tone="danger">{`${t('outbox:load.failed')}. ${faultSentence(faultOf(error), t)}`}</Banner>
      )}
      {total === 0 ? (
        <EmptyState
          art={<PaperPlane />}
          title={t('outbox:empty.title')}
          actions={<Button onPress={() => navigate('/mailings')}>{t('outbox:empty.go')}</Button>}
        >
          {t('outbox:empty.text')}
        </EmptyState>
      ) : total === undefined ? null : (
        <Columns mails={mails} total={total} />
      )}
    </main>
  );
}

interface ColumnsProps {
  readonly mails: PagedRows<OutboxRow>;
  readonly total: number;
}

/** A mail and its place counted from the oldest one: newer mails push it down, its number stays. */
interface Chosen {
  readonly mail: OutboxRow;
  readonly fromOldest: number;
}

function Columns({ mails, total }: ColumnsProps) {
  const t = useWords();
  const format = useFormat();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [answersOpen, setAnswersOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useFocusBack(answersOpen, () => root.current?.querySelector<HTMLElement>('.show-answers'));
  const page = useEngine('outbox.page', { offset: 0, limit: 1 }).data;
  const underWay = page?.underWay ?? null;
  const newest = mails.rowAt(0);
  // The first mail seen stays in view while newer ones arrive above it.
  if (chosen === null && newest !== undefined) setChosen({ mail: newest, fromOldest: total });
  return (
    <div
      ref={root}
      className="outbox"
      onFocus={({ target }) => {
        // What has the focus may not lie hidden under the answers (WCAG 2.2, 2.4.11).
        if (target.closest('.an') === null) setAnswersOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAnswersOpen(false);
      }}
    >
      <section className="ol" aria-label={t('outbox:sent.list')}>
        <div className="outbox-head">
          <h2>{t('outbox:sent')}</h2>
          <span className="num">
            {underWay === null ? format.number(total) : t('outbox:sent.of', underWay)}
          </span>
        </div>
        <SentList
          mails={mails}
          total={total}
          selected={chosen === null ? null : Math.max(0, total - chosen.fromOldest)}
          onSelect={(mail, index) => setChosen({ mail, fromOldest: total - index })}
        />
      </section>
      {chosen === null ? (
        <div className="mv" />
      ) : (
        <MailView
          place={chosen.mail.place}
          answersOpen={answersOpen}
          onToggleAnswers={() => setAnswersOpen(!answersOpen)}
        />
      )}
      <Answers
        isOpen={answersOpen}
        onClose={() => setAnswersOpen(false)}
        nextAnswerAt={page?.nextAnswerAt ?? null}
      />
    </div>
  );
}
