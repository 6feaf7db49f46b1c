import type { ImportPlan } from '#contract/imports.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { barOf } from './plan-bar.ts';

/** Who the rows are, as one bar and in words. */
export function PartsBar({ plan }: { readonly plan: ImportPlan }) {
  const t = useWords();
  const format = useFormat();
  const bar = barOf(plan);
  return (
    <>
      <div className="shares" aria-hidden="true">
        {bar.map(({ key, count }) => (
          <i key={key} className={key} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="pleg">
        {bar.map(({ key, count }) => (
          <li key={key}>
            <i className={key} aria-hidden="true" />
            <b className="num">{format.number(count)}</b> {t(`import-people:bar.${key}`, { count })}
          </li>
        ))}
      </ul>
    </>
  );
}
