import { FileText, MailOpen } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { CaseDetail } from '#contract/decide.ts';
import { useWords } from '#renderer/client/words.ts';
import { titleOf } from './case-words.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { SentDialog } from './sent-dialog.tsx';

/** The ways from a case to the letter that opened it and to the mail it answers. */
export function EvidenceLinks({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const [open, setOpen] = useState<'letter' | 'sent' | null>(null);
  const close = () => setOpen(null);
  const { kind, letterId, deliveryId, bounce } = detail;
  return (
    <div className="ways">
      {bounce?.identity === 'answer' ? null : (
        <AriaButton className="lnk" onPress={() => setOpen('letter')}>
          <MailOpen aria-hidden="true" />
          {kind === 'bounce' ? t('decide:open.report') : t('decide:open.letter')}
        </AriaButton>
      )}
      {deliveryId === null ? null : (
        <AriaButton className="lnk" onPress={() => setOpen('sent')}>
          <FileText aria-hidden="true" />
          {t('decide:open.sent')}
        </AriaButton>
      )}
      {open === 'letter' ? <LetterDialog letterId={letterId} onClose={close} /> : null}
      {open === 'sent' && deliveryId !== null ? (
        <SentDialog deliveryId={deliveryId} name={titleOf(detail)} onClose={close} />
      ) : null}
    </div>
  );
}
