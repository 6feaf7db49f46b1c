import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
  /** False: a click outside does not close it, because what was typed would be lost. Esc always does. */
  readonly isDismissable?: boolean;
  readonly children: ReactNode;
}

/**
 * A window over the screen. Mount it to open it: it takes the focus, keeps it inside, closes with Esc
 * and gives the focus back. Put `.content` and `DialogActions` inside.
 */
export function Dialog({
  title,
  onClose,
  wide = false,
  role = 'dialog',
  isDismissable = true,
  children,
}: Props) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={isDismissable && role === 'dialog'}
      className="veil"
    >
      <Modal className={wide ? 'dialog wide' : 'dialog'}>
        <AriaDialog role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
