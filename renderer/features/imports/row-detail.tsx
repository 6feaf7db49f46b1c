import { ArrowRight } from 'lucide-react';
import type { ImportRowView } from '#contract/imports.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Translate } from '#wording/wording.ts';
import { isOfLeftAddress } from './address-left.ts';
import { differenceWords } from './difference-words.ts';
import { MendLine } from './mend-line.tsx';
import type { Mending } from './use-mending.ts';

interface Props {
  readonly row: ImportRowView | undefined;
  readonly mending: Mending;
}

/** What there is to know and to answer about one row. */
export function RowDetail({ row, mending }: Props) {
  const t = useWords();
  if (row === undefined) return <p className="row-detail none">{t('import-people:pick-row')}</p>;
  const { part } = row;
  if (part === 'unreadable' || part === 'left-out' || part === 'typo') {
    return (
      <div className="row-detail">
        <MendLine row={row} mending={mending} canLeaveOut={part !== 'left-out'} onMended={() => undefined} />
      </div>
    );
  }
  if (part === 'same-person')
    return (
      <>
        <SameQuestion row={row} mending={mending} />
        {row.asks && row.decided === 'same' ? <ChoiceQuestion row={row} mending={mending} /> : null}
      </>
    );
  if (row.differs.length === 0) return <p className="row-detail none">{nothingDiffers(row, t)}</p>;
  if (row.asks) return <ChoiceQuestion row={row} mending={mending} />;
  return <Differences row={row} />;
}

function Differences({ row }: { readonly row: ImportRowView }) {
  const t = useWords();
  return (
    <ul className="row-detail scr" tabIndex={0} aria-label={t('import-people:examples')}>
      {row.differs.map((difference) => {
        const { before, after, effect } = differenceWords(difference, t);
        return (
          <li key={`${difference.what} ${difference.name} ${difference.after}`} className="du">
            <span title={before}>{before}</span>
            <span className="arw" aria-hidden="true">
              <ArrowRight />
            </span>
            <span title={after}>{after}</span>
            <span className="ef">{effect}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** With the rule to decide each: what differs, and which of the two counts. */
function ChoiceQuestion({ row, mending }: Omit<Props, 'row'> & { readonly row: ImportRowView }) {
  const t = useWords();
  const { line, choice, address } = row;
  return (
    <>
      <Differences row={row} />
      <div className="row-detail same">
        <p>{t('import-people:choice-question', { name: row.name === '' ? address : row.name })}</p>
        <p className="hint">
          {choice === null ? t('import-people:choice-open') : t(`import-people:note.${choice}`)}
        </p>
        <div className="answers">
          {(['file', 'here'] as const).map((counts) => (
            <Button
              key={counts}
              aria-pressed={choice === counts}
              isPending={mending.busy}
              onPress={() => void mending.choose(line, counts)}
            >
              {t(`import-people:choice-${counts}`)}
            </Button>
          ))}
        </div>
      </div>
    </>
  );
}

function nothingDiffers(row: ImportRowView, t: Translate): string {
  if (row.mergedInto !== null) return t('import-people:note.merged', { line: row.mergedInto });
  const { part } = row;
  const who = { name: row.name === '' ? row.address : row.name, address: row.address };
  if (isOfLeftAddress(row)) return t('import-stays:address-left-text', who);
  if (part === 'left' || part === 'blocked' || part === 'returned')
    return t(`import-stays:${part}-text`, who);
  return part === 'unchanged' ? t('import-people:nothing-differs') : '';
}

function SameQuestion({ row, mending }: Omit<Props, 'row'> & { readonly row: ImportRowView }) {
  const t = useWords();
  const { name, address, otherAddress, decided, line } = row;
  return (
    <div className="row-detail same">
      <p>{t('import-people:same-question', { name, address, other: otherAddress ?? '' })}</p>
      <p className="hint">
        {decided === null ? t('import-people:same-open') : t(`import-people:note.${decided}`)}
      </p>
      <div className="answers">
        <Button
          aria-pressed={decided === 'same'}
          isPending={mending.busy}
          onPress={() => void mending.decide(line, true)}
        >
          {t('import-people:same-yes')}
        </Button>
        <Button
          aria-pressed={decided === 'other'}
          isPending={mending.busy}
          onPress={() => void mending.decide(line, false)}
        >
          {t('import-people:same-no')}
        </Button>
      </div>
    </div>
  );
}
