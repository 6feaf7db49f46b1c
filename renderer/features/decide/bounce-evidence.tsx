import { CircleHelp } from 'lucide-react';
import type { CaseDetail } from '#contract/decide.ts';
import { useWords } from '#renderer/client/words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { PastMailings } from './past-mailings.tsx';
import { serverSentence } from './server-sentence.ts';

interface Props {
  readonly detail: CaseDetail;
  readonly bounce: NonNullable<CaseDetail['bounce']>;
}

/** What an address took so far, and what its server said now: in a sentence and in its own words. */
export function BounceEvidence({ detail, bounce }: Props) {
  const t = useWords();
  const { status, diagnostic, reason } = bounce;
  const duration = detail.permanent ? t('evidence:said.permanent') : t('evidence:said.temporary');
  return (
    <>
      <PastMailings past={detail.past} />
      <h3 className="sec">
        {t('evidence:said.title')}
        <Chip tone="neu">{status === '' ? duration : `${status} · ${duration}`}</Chip>
        {detail.confidence === 'certain' ? (
          <Chip tone="neu">{t('evidence:confidence.certain')}</Chip>
        ) : (
          <Chip tone="warn" icon={CircleHelp}>
            {t(`evidence:confidence.${detail.confidence}`)}
          </Chip>
        )}
      </h3>
      <div className="srv">
        {t('decide:quoted', { text: t(serverSentence(status, reason)) })}
        <code className="mono">{diagnostic === '' ? t('evidence:said.nothing') : diagnostic}</code>
        <EvidenceLinks detail={detail} />
      </div>
    </>
  );
}
