import type { MailingId } from '#domain/ids.ts';
import { useMailFrame } from '#renderer/client/engine.tsx';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { MailFrame } from '#renderer/ui/mail-frame.tsx';

interface Props {
  readonly mailingId: MailingId;
  readonly onClose: () => void;
}

/** The mail as it left, to one of those whose server took it; else the frozen text. */
export function SentTextDialog({ mailingId, onClose }: Props) {
  const t = useWords();
  const { data } = useEngine('mailings.log', {
    mailingId,
    filter: 'accepted',
    search: '',
    offset: 0,
    limit: 1,
  });
  const row = data?.rows[0];
  const about =
    row === undefined
      ? t('report:sent.draft')
      : t('report:sent.to', { name: row.name === '' ? row.address : row.name });
  const src = useMailFrame(row === undefined ? `draft/${mailingId}/0` : `sent/${row.deliveryId}`);
  return (
    <Dialog title={t('report:sent.title')} onClose={onClose} wide>
      <div className="content sent-text">
        <p>{data === undefined ? '\u00a0' : about}</p>
        <div className="sent-paper">
          {data === undefined ? null : <MailFrame src={src} title={t('report:sent.frame')} />}
        </div>
      </div>
      <div className="actions">
        <Button autoFocus onPress={onClose}>
          {t('mailings:close')}
        </Button>
      </div>
    </Dialog>
  );
}
