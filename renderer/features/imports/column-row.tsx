import { ArrowRight, CircleCheck, CircleHelp, Minus } from 'lucide-react';
import type { ImportColumn } from '#contract/imports.ts';
import type { ColumnTarget } from '#domain/imports/target.ts';
import { useWords } from '#renderer/client/words.ts';
import { Select } from '#renderer/ui/field/select.tsx';
import type { TargetOption } from './column-targets.ts';
import { sureness, targetKey } from './column-targets.ts';

interface Props {
  readonly column: ImportColumn;
  readonly target: ColumnTarget;
  readonly options: readonly TargetOption[];
  readonly onTarget: (target: ColumnTarget) => void;
  readonly onNewField: () => void;
}

const looks = {
  certain: ['a', CircleCheck],
  chosen: ['a', CircleCheck],
  guessed: ['w', CircleHelp],
  'left-out': ['u', Minus],
} as const;

function Sureness({ column, target }: Pick<Props, 'column' | 'target'>) {
  const t = useWords();
  const sure = sureness(column, target);
  const [look, Icon] = looks[sure];
  const remark = sure === 'certain' || sure === 'guessed' ? column.remark : null;
  const words =
    remark === 'groups'
      ? t('imports:remark.groups', { count: column.count ?? 0 })
      : remark === null
        ? t(`imports:confidence.${sure}`)
        : t(`imports:remark.${remark}`);
  return (
    <span className={`st ${look}`} title={words}>
      <Icon aria-hidden="true" />
      <span className="ell">{words}</span>
    </span>
  );
}

/** A column of the file, and what it becomes. */
export function ColumnRow({ column, target, options, onTarget, onNewField }: Props) {
  const t = useWords();
  const { heading, index, examples } = column;
  const name = heading === '' ? t('imports:column-number', { number: index + 1 }) : heading;
  const values = examples.slice(0, 2).join(' · ');
  return (
    <div className={target.kind === 'skip' ? 'm c-off' : 'm'} role="row">
      <span role="rowheader" className="cn" title={name}>
        {name}
      </span>
      <span role="cell" className="ex" title={values}>
        {values === '' ? t('imports:empty-column') : values}
      </span>
      <span className="arw" aria-hidden="true">
        <ArrowRight />
      </span>
      <span role="cell">
        <Select
          label={t('imports:column-target', { column: name })}
          hideLabel
          selected={targetKey(target)}
          onSelect={(key) => {
            const option = options.find((each) => each.key === key);
            if (option?.target) onTarget(option.target);
            else onNewField();
          }}
          options={options}
        />
      </span>
      <span role="cell">
        <Sureness column={column} target={target} />
      </span>
    </div>
  );
}
