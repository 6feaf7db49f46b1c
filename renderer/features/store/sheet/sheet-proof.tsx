import { Check, CircleCheck, Pencil, Printer } from 'lucide-react';
import { useId } from 'react';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import type { Proof } from './proof.ts';
import { beginProof, isGroup } from './proof.ts';

interface Props {
  readonly groups: readonly string[];
  readonly proof: Proof | null;
  readonly onProof: (proof: Proof | null) => void;
  readonly keeper: string;
  readonly onKeeper: (keeper: string) => void;
  /** Whether the last button was pressed: what is missing is said from then on. */
  readonly tried: boolean;
}

function chances(): readonly [number, number] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  return [first / 2 ** 32, second / 2 ** 32];
}

function GroupField({ at, ...props }: Omit<Props, 'keeper' | 'onKeeper'> & { readonly at: 0 | 1 }) {
  const { groups, proof, onProof, tried } = props;
  const t = useWords();
  if (proof === null) return null;
  const number = proof.asked[at];
  const typed = proof.typed[at];
  const isRight = isGroup(typed, groups[number]);
  const isWrong = !isRight && typed.trim().length >= 4;
  const missing = tried && typed === '' ? t('start:proof-empty') : null;
  return (
    <TextField
      className="group-field"
      label={t(at === 0 ? 'start:proof-first' : 'start:proof-second', { number: number + 1 })}
      value={typed}
      maxLength={12}
      autoComplete="off"
      autoFocus={at === 0 && typed === ''}
      error={isWrong ? t('start:proof-wrong') : missing}
      onChange={(text) =>
        onProof({ ...proof, typed: at === 0 ? [text, proof.typed[1]] : [proof.typed[0], text] })
      }
      end={isRight ? <Check className="right" role="img" aria-label={t('start:proof-right')} /> : null}
    />
  );
}

/** Print or copy the sheet, then two groups of it as a proof, and who else keeps one. */
export function SheetProof(props: Props) {
  const { groups, proof, onProof, keeper, onKeeper, tried } = props;
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const done = (how: Proof['how']) => onProof(beginProof(how, Date.now(), chances()));
  const print = () => {
    window.print();
    done('printed');
  };
  const isOff = groups.length === 0;
  return (
    <div className="proof">
      <div className="rw">
        <Button icon={Printer} isDisabled={isOff} onPress={print} aria-describedby={id}>
          {t('start:print')}
        </Button>
        <Button variant="ghost" icon={Pencil} isDisabled={isOff} onPress={() => done('copied')}>
          {t('start:by-hand')}
        </Button>
        {proof === null ? null : (
          <span className="st a" role="status">
            <CircleCheck aria-hidden="true" />
            {t(`start:${proof.how}`, { time: format.time(proof.at) })}
          </span>
        )}
      </div>
      <p className="fine" id={id}>
        {t(proof === null ? 'start:sheet-lead' : 'start:print-hint')}
      </p>
      {proof === null ? (
        tried ? (
          <p className="fine missing" role="alert">
            {t('start:proof-missing')}
          </p>
        ) : null
      ) : (
        <div className="answers">
          <GroupField {...props} at={0} />
          <GroupField {...props} at={1} />
          <TextField
            className="keeper"
            label={t('start:keeper')}
            value={keeper}
            maxLength={200}
            autoComplete="off"
            onChange={onKeeper}
          />
        </div>
      )}
      {proof === null ? null : (
        <button type="button" className="lnk again" onClick={() => onProof(null)}>
          {t('start:show-again')}
        </button>
      )}
    </div>
  );
}
