import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import type { AnswerRow } from '#contract/answers.ts';
import type { LetterId } from '#domain/ids.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { AnswerBar } from './answer-bar.tsx';
import { AnswersFoot } from './answers-foot.tsx';
import { AnswerLetter } from './answer-letter.tsx';
import { AnswerList } from './answer-list.tsx';
import './answers.css';
import type { AnswerGroup } from './group-answers.ts';
import { groupAnswers } from './group-answers.ts';

const step = 200;
const most = 500;

/** What people wrote back to mailings: the list, the letter, and the way to the mail program. */
export function AnswersDesk() {
  const t = useWords();
  const [limit, setLimit] = useState(step);
  const { data, error } = useEngine('answers.list', { offset: 0, limit }, { keepPrevious: true });
  if (error !== null) return <Banner tone="danger">{faultSentence(error.fault, t)}</Banner>;
  if (data === undefined) return null;
  if (data.rows.length === 0) {
    return (
      <div className="decide-nothing">
        <EmptyState
          art={<MessagesSquare className="answers-art" aria-hidden="true" />}
          title={t('answers:empty.title')}
        >
          {t('answers:empty.text')}
        </EmptyState>
      </div>
    );
  }
  const hasMore = data.total > data.rows.length && limit < most;
  return (
    <Desk
      rows={data.rows}
      total={data.total}
      unseen={data.unseen}
      onMore={hasMore ? () => setLimit(Math.min(most, limit + step)) : null}
    />
  );
}

interface DeskProps {
  readonly rows: readonly AnswerRow[];
  readonly total: number;
  readonly unseen: number;
  readonly onMore: (() => void) | null;
}

function Desk({ rows, total, unseen, onMore }: DeskProps) {
  const groups = groupAnswers(rows);
  const shown = groups.flatMap((group) => group.rows);
  const [chosen, setChosen] = useState<LetterId | null>(null);
  const index = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosen),
  );
  const row = shown[index];
  if (row === undefined) return null;
  return <ChosenAnswer {...{ groups, shown, row, index, total, unseen, onMore }} onChoose={setChosen} />;
}

interface ChosenProps extends Omit<DeskProps, 'rows'> {
  readonly groups: readonly AnswerGroup[];
  /** In the order of the screen. */
  readonly shown: readonly AnswerRow[];
  readonly row: AnswerRow;
  readonly index: number;
  readonly onChoose: (id: LetterId) => void;
}

/** The desk with one answer on it. */
function ChosenAnswer({ groups, shown, row, index, total, unseen, onMore, onChoose }: ChosenProps) {
  const t = useWords();
  const detail = useEngine('answers.get', { letterId: row.id }).data;
  const mark = useCommand('answers.mark');
  const turn = (isSeen: boolean) => {
    if (isSeen !== row.isSeen) mark.mutate({ letterId: row.id, isSeen });
  };
  return (
    <>
      <section className="lst" aria-label={t('answers:list')}>
        <AnswerList groups={groups} selected={row.id} onSelect={onChoose} onTurn={() => turn(!row.isSeen)} />
        <AnswersFoot unseen={unseen} onMore={onMore} />
      </section>
      <article className="ev" aria-label={t('answers:letter', { name: row.who })}>
        <AnswerLetter key={row.id} row={row} detail={detail} />
        <AnswerBar
          row={row}
          detail={detail}
          position={{ index, total }}
          fault={mark.error?.fault ?? null}
          isBusy={mark.isPending}
          onMark={turn}
          onStep={(by) => onChoose(shown[index + by]?.id ?? row.id)}
        />
      </article>
    </>
  );
}
