import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { AnswerItem } from './answer-item.tsx';
import { NextAnswer } from './next-answer.tsx';

const pageSize = 50;

interface Props {
  /** In a narrow window the answers lie over the mail and can be closed. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly nextAnswerAt: number | null;
}

/** Letters that come back to the practice club, newest first, and when the next one is due. */
export function Answers({ isOpen, onClose, nextAnswerAt }: Props) {
  const t = useWords();
  const format = useFormat();
  const [pages, setPages] = useState(1);
  const { data, error } = useEngine('letters.recent', { offset: 0, limit: pageSize });
  const total = data?.total;
  const panel = useRef<HTMLElement>(null);
  // They lie over the button that opened them.
  useEffect(() => {
    if (isOpen) panel.current?.querySelector<HTMLElement>('.close')?.focus();
  }, [isOpen]);
  return (
    <section ref={panel} className={isOpen ? 'an open' : 'an'} aria-label={t('outbox:answers')}>
      <div className="outbox-head">
        <h2>{t(nextAnswerAt === null && total !== 0 ? 'outbox:answers.list' : 'outbox:answers')}</h2>
        <span className="num">{total === undefined ? '' : format.number(total)}</span>
        <IconButton icon={X} className="close" label={t('outbox:answers.close')} onPress={onClose} />
      </div>
      {error === null ? null : <Banner tone="danger">{faultSentence(error.fault, t)}</Banner>}
      {total === 0 ? <p className="no-answers">{t('outbox:answers.none')}</p> : null}
      {total === undefined || total === 0 ? null : (
        <div className="al scr" tabIndex={0} role="group" aria-label={t('outbox:answers.list')} data-pane="">
          <ol aria-live="polite">
            {Array.from({ length: pages }, (_, page) => (
              <AnswerPage key={page} offset={page * pageSize} />
            ))}
          </ol>
          {pages * pageSize < total ? (
            <Button size="sm" className="more" onPress={() => setPages(pages + 1)}>
              {t('outbox:answers.more')}
            </Button>
          ) : null}
        </div>
      )}
      <NextAnswer at={nextAnswerAt} />
    </section>
  );
}

function AnswerPage({ offset }: { readonly offset: number }) {
  const { data } = useEngine('letters.recent', { offset, limit: pageSize });
  return data?.rows.map((letter) => <AnswerItem key={letter.id} letter={letter} />);
}
