import type { OwnThresholds, ReturnCounting } from '#domain/bounces/return-counting.ts';
import { countingPresets, everAsks } from '#domain/bounces/return-counting.ts';
import { useWords } from '#renderer/client/words.ts';
import { Select } from '#renderer/ui/field/select.tsx';

const steps: Readonly<Record<keyof OwnThresholds, readonly number[]>> = {
  permanent: [1, 2, 3, 4, 5, 6, 8, 10, 12],
  inARow: [2, 3, 4, 5, 6, 8, 10, 12],
  days: [2, 3, 4, 5, 7, 10, 14, 30, 60],
  score: [1, 2, 3, 4, 5, 6, 8, 10, 15, 20],
  forgetDays: [3, 5, 7, 14, 30, 60, 90, 180, 365],
};
const limits = ['permanent', 'inARow', 'days', 'score', 'forgetDays'] as const;

interface Props {
  readonly counting: ReturnCounting;
  readonly onChange: (counting: ReturnCounting) => void;
}

/** From when on a list asks: one of the ways of counting, or limits of its own. */
export function CountingFields({ counting, onChange }: Props) {
  const t = useWords();
  return (
    <>
      <div className="labelled">
        <Select
          label={t('lists:counting')}
          options={countingPresets.map((key) => ({ key, label: t(`lists:counting.${key}`) }))}
          selected={counting.preset}
          onSelect={(preset) => onChange({ ...counting, preset })}
        />
        <span className="hint">{t(`lists:counting-hint.${counting.preset}`)}</span>
      </div>
      {counting.preset === 'own' ? (
        <div className="pair">
          {limits.map((key) => (
            <Limit key={key} name={key} counting={counting} onChange={onChange} />
          ))}
        </div>
      ) : null}
    </>
  );
}

/** One limit. The last that still asks cannot be switched off. */
function Limit({ name, counting, onChange }: Props & { readonly name: keyof OwnThresholds }) {
  const t = useWords();
  const set = counting[name];
  const mayBeOff = everAsks({ ...counting, [name]: 0 });
  const numbers = [...new Set([...(mayBeOff ? [0] : []), ...steps[name], set])].toSorted(
    (left, right) => left - right,
  );
  return (
    <Select
      label={t(`lists:limit.${name}`)}
      options={numbers.map((number) => ({
        key: String(number),
        label:
          number === 0 ? t(`lists:limit-off.${name === 'forgetDays' ? 'forget' : 'limit'}`) : String(number),
      }))}
      selected={String(set)}
      onSelect={(number) => onChange({ ...counting, [name]: Number(number) })}
    />
  );
}
