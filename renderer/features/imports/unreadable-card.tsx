import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import type { ImportPlan } from '#contract/imports.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button as WordButton } from '#renderer/ui/button.tsx';
import { offerFile } from '#renderer/ui/offer-file.ts';
import { LookButton } from './look-button.tsx';
import { MendLine } from './mend-line.tsx';
import type { Looks } from './part-dialog.tsx';
import type { Mending } from './use-mending.ts';

interface Props {
  readonly importId: string;
  readonly plan: ImportPlan;
  readonly mending: Mending;
  readonly onLook: (looks: Looks) => void;
}

/** Rows without a usable address: the first of them to be mended here, the rest in their list. */
export function UnreadableCard({ importId, plan, mending, onLook }: Props) {
  const t = useWords();
  const format = useFormat();
  const call = useCallEngine();
  const card = useRef<HTMLElement>(null);
  const { unreadable, 'left-out': leftOut } = plan.parts;
  const save = async () => {
    const { csv } = await call('imports.unreadable', { importId });
    offerFile(t('import-report:unreadable-name'), csv);
  };
  // The mended row goes; whoever works by key stands on the next one, or on the card when it was the last.
  const goOn = () =>
    requestAnimationFrame(() => {
      const field = card.current?.querySelector<HTMLElement>('.fr input');
      (field ?? card.current?.querySelector<HTMLElement>('h4'))?.focus();
    });
  if (unreadable.count + leftOut.count === 0) return null;
  return (
    <section ref={card} className="card gp" aria-labelledby="unreadable">
      <div className="gph">
        <h4 id="unreadable" tabIndex={-1}>
          <TriangleAlert aria-hidden="true" />
          {t('import-people:unreadable')} <span className="num">{format.number(unreadable.count)}</span>
        </h4>
        <p>{t(unreadable.count === 0 ? 'import-people:unreadable-none' : 'import-people:unreadable-text')}</p>
        {unreadable.count === 0 ? null : (
          <span className="mla">
            {unreadable.count > unreadable.examples.length ? (
              <LookButton
                parts={['unreadable']}
                label={t('import-people:look-all', { count: unreadable.count })}
                onLook={onLook}
              />
            ) : null}
            <Button className="lnk" onPress={() => void save()}>
              {t('import-people:as-file', { count: unreadable.count })}
            </Button>
          </span>
        )}
      </div>
      {unreadable.examples.map((row) => (
        <MendLine key={row.line} row={row} mending={mending} canLeaveOut onMended={goOn} />
      ))}
      {unreadable.examples.filter(({ suggestion }) => suggestion !== null).length > 1 ? (
        <div className="kv3 all">
          <span />
          <WordButton
            size="sm"
            isPending={mending.busy}
            onPress={() => void mending.mendAll('unreadable').then(goOn)}
          >
            {t('import-people:mend-all')}
          </WordButton>
        </div>
      ) : null}
      {leftOut.count === 0 ? null : (
        <div className="kv3 out">
          <span>{t('import-people:left-out', { count: leftOut.count })}</span>
          <LookButton parts={['left-out']} onLook={onLook} />
        </div>
      )}
    </section>
  );
}
