import { ArrowRight, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportPlan, ImportRowView } from '#contract/imports.ts';
import { importRules } from '#domain/imports/part.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { differenceWords } from './difference-words.ts';
import { LookButton } from './look-button.tsx';
import type { Looks } from './part-dialog.tsx';
import type { Mending } from './use-mending.ts';

interface LineProps {
  readonly count: number;
  readonly title: string;
  readonly text: string;
  readonly end: ReactNode;
}

function CountLine({ count, title, text, end }: LineProps) {
  const format = useFormat();
  return (
    <div className="kv3">
      <b>
        <span className="num">{format.number(count)}</span> {title}
      </b>
      <span title={text}>{text}</span>
      {end}
    </div>
  );
}

/** What would change of somebody who is here, as an example. */
function Example({ row }: { readonly row: ImportRowView }) {
  const t = useWords();
  const first = row.differs[0];
  if (first === undefined) return null;
  const { before, after, effect } = differenceWords(first, t);
  return (
    <li className="du">
      <span className="nm">{row.name === '' ? row.address : row.name}</span>
      <span>{before}</span>
      <span className="arw" aria-hidden="true">
        <ArrowRight />
      </span>
      <span>{after}</span>
      <span className="ef">{effect}</span>
    </li>
  );
}

interface Props {
  readonly plan: ImportPlan;
  readonly mending: Mending;
  readonly onLook: (looks: Looks) => void;
}

/** Those who are in the file twice, those who are here, and those who may be here with another address. */
export function DoublesCard({ plan, mending, onLook }: Props) {
  const t = useWords();
  const { doubles, changed, unchanged, 'same-person': same } = plan.parts;
  const rule = mending.rule ?? plan.rule;
  const here = changed.count + unchanged.count;
  const open = same.examples[0];
  const examples = changed.examples.filter(({ differs }) => differs.length > 0).slice(0, 2);
  return (
    <section className="card gp" aria-labelledby="doubles">
      <div className="gph">
        <h4 id="doubles">
          <Copy aria-hidden="true" />
          {t('import-people:doubles')}
        </h4>
        {here + doubles.count === 0 ? null : (
          <>
            <p>{t('import-people:rule')}:</p>
            <SegmentedControl
              label={t('import-people:rule')}
              selected={rule}
              onSelect={(key) => void mending.setRule(key)}
              segments={importRules.map((key) => ({ key, label: t(`import-people:rule.${key}`) }))}
            />
          </>
        )}
      </div>
      {here + doubles.count === 0 ? null : (
        <p className="rule-text">{t(`import-people:rule-text.${rule}`)}</p>
      )}
      {here + doubles.count + same.count === 0 ? (
        <p className="none">{t('import-people:doubles-none')}</p>
      ) : null}
      {doubles.count === 0 ? null : (
        <CountLine
          count={doubles.count}
          title={t('import-people:in-file')}
          text={t('import-people:in-file-text')}
          end={<LookButton parts={['doubles']} onLook={onLook} />}
        />
      )}
      {here === 0 ? null : (
        <CountLine
          count={here}
          title={t('import-people:here')}
          text={t(plan.open === 0 ? 'import-people:here-text' : 'import-people:here-open', {
            unchanged: unchanged.count,
            changed: changed.count,
            open: plan.open,
          })}
          end={
            <LookButton
              {...(plan.open === 0 ? {} : { label: t('import-people:decide') })}
              parts={changed.count === 0 ? ['unchanged'] : ['changed', 'unchanged']}
              onLook={onLook}
            />
          }
        />
      )}
      {examples.length === 0 ? null : (
        <ul className="ind" aria-label={t('import-people:examples')}>
          {examples.map((row) => (
            <Example key={row.line} row={row} />
          ))}
        </ul>
      )}
      {open === undefined ? null : (
        <CountLine
          count={same.count}
          title={t('import-people:same')}
          text={t('import-people:same-text', {
            name: open.name,
            other: open.otherAddress ?? '',
            address: open.address,
          })}
          end={<LookButton parts={['same-person']} label={t('import-people:decide')} onLook={onLook} />}
        />
      )}
    </section>
  );
}
