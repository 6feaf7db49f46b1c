import type { DeliveryId } from '#domain/ids.ts';
import { useMailFrame } from '#renderer/client/engine.tsx';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { MailFrame } from '#renderer/ui/mail-frame.tsx';

interface Props {
  readonly deliveryId: DeliveryId;
  readonly name: string;
  readonly onClose: () => void;
}

/** The mail of a delivery as it was sent to this person. */
export function SentDialog({ deliveryId, name, onClose }: Props) {
  const t = useWords();
  const title = t('decide:mail.title', { name });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <div className="content letter-sheet">
        <div className="paper">
          <MailFrame src={useMailFrame(`sent/${deliveryId}`)} title={title} />
        </div>
      </div>
      <div className="actions">
        <Button autoFocus onPress={onClose}>
          {t('decide:close')}
        </Button>
      </div>
    </Dialog>
  );
}
