import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { LogRow } from '#contract/mailings.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly rows: readonly LogRow[];
  readonly count: number;
}

const shown = 3;

/** People for whom nobody knows whether the mail arrived. Nothing is repeated without the owner's word. */
export function UnclearCards({ rows, count }: Props) {
  const t = useWords();
  const [asked, setAsked] = useState<LogRow | null>(null);
  const settle = useCommand('mailings.settle-unclear');
  const rest = count - Math.min(shown, rows.length);
  const nameOf = ({ name, address }: LogRow) => (name === '' ? address : name);
  const resend = async (row: LogRow) => {
    setAsked(null);
    await settle.mutateAsync({ deliveryId: row.deliveryId, choice: 'resend' }).catch(() => undefined);
  };
  if (rows.length === 0) return null;
  return (
    <>
      {rows.slice(0, shown).map((row) => (
        <div key={row.deliveryId} className="unk">
          <h3>
            <CircleHelp aria-hidden="true" />
            {t('send:unclear.title', { name: nameOf(row) })}
          </h3>
          <p>{t('send:unclear.text')}</p>
          <div>
            <Button
              size="sm"
              isPending={settle.isPending}
              onPress={() => settle.mutate({ deliveryId: row.deliveryId, choice: 'leave' })}
            >
              {t('send:unclear.leave')}
            </Button>
            <Button size="sm" isPending={settle.isPending} onPress={() => setAsked(row)}>
              {t('send:unclear.resend')}
            </Button>
          </div>
        </div>
      ))}
      {rest > 0 ? <p className="none">{t('send:unclear.rest', { count: rest })}</p> : null}
      {settle.error ? (
        <p className="none" role="alert">
          {faultSentence(settle.error.fault, t)}
        </p>
      ) : null}
      {asked === null ? null : (
        <ConfirmDialog
          title={t('send:resend.title', { name: nameOf(asked) })}
          confirmLabel={t('send:resend.do')}
          cancelLabel={t('send:cancel')}
          onCancel={() => setAsked(null)}
          onConfirm={() => resend(asked)}
        >
          <p>{t('send:resend.text', { address: asked.address })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
