import type { PassphraseVerdict } from '#contract/store.ts';
import { useWords } from '#renderer/client/words.ts';

interface Props {
  readonly judgement: PassphraseVerdict | null;
}

const tones = ['bad', 'bad', 'warn', 'ok', 'ok'] as const;

/** How strong a password is: four bars and a word. Announced when the typing pauses. */
export function Strength({ judgement }: Props) {
  const t = useWords();
  const isShown = judgement !== null && judgement.longEnough;
  return (
    <span className={isShown ? `strength ${tones[judgement.score]}` : 'strength'} role="status">
      {isShown ? (
        <>
          <span className="bars" aria-hidden="true">
            {[1, 2, 3, 4].map((step) => (
              <i key={step} className={step <= Math.max(1, judgement.score) ? '' : 'off'} />
            ))}
          </span>
          {t(`start:strength.${judgement.score}`)}
        </>
      ) : null}
    </span>
  );
}
