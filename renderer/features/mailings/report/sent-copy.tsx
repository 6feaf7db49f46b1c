import { MailCheck, TriangleAlert } from 'lucide-react';
import type { Report } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { copyWords } from './copy-words.ts';

/** Where the copy of the mailing is, or why there is none. */
export function SentCopy({ copy }: { readonly copy: Report['sentCopy'] }) {
  const t = useWords();
  if (copy === null || copy.state === 'none') return null;
  const lacks = copy.problem !== null;
  const Icon = lacks ? TriangleAlert : MailCheck;
  return (
    <p className={lacks ? 'sent-copy waits' : 'sent-copy'}>
      <Icon aria-hidden="true" />
      {copyWords(copy, t)}
    </p>
  );
}
