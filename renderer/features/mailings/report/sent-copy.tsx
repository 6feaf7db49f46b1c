import { MailCheck, TriangleAlert } from 'lucide-react';
import type { Report } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import type { Translate } from '#wording/wording.ts';

/** Where the copy of the mailing is, or why there is none. */
export function SentCopy({ copy }: { readonly copy: Report['sentCopy'] }) {
  const t = useWords();
  if (copy === null || copy.state === 'none') return null;
  const waits = copy.state === 'waiting';
  const Icon = waits ? TriangleAlert : MailCheck;
  return (
    <p className={waits ? 'sent-copy waits' : 'sent-copy'}>
      <Icon aria-hidden="true" />
      {waits ? t('report:copy.waiting', { problem: problemWords(copy, t) }) : t(`report:copy.${copy.state}`)}
    </p>
  );
}

function problemWords({ problem }: NonNullable<Report['sentCopy']>, t: Translate): string {
  if (problem === null) return '';
  if (problem === 'no-folder' || problem === 'not-taken') return t(`report:copy.${problem}`);
  return t(`mailbox:problem.${problem}`);
}
