import type { CaseDetail } from '#contract/decide.ts';
import { useWords } from '#renderer/client/words.ts';
import { EvidenceLinks } from './evidence-links.tsx';

/** What somebody who joins or leaves wrote. */
export function LetterEvidence({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  return (
    <>
      <h3 className="sec">{t('decide:letter.title')}</h3>
      <div className="srv">
        <blockquote>
          {detail.quote === '' ? t('letters:what.empty') : t('decide:quoted', { text: detail.quote })}
        </blockquote>
        <EvidenceLinks detail={detail} />
      </div>
    </>
  );
}
