import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { DialogActions } from './dialog-actions.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly title: string;
  /** Verb and number: "Remove 3". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly isDanger?: boolean;
  /** The dialog stays busy until it ends; close it there, or show why it failed. */
  readonly onConfirm: () => void | Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks before something that reaches far. The way out has the focus. */
export function ConfirmDialog(props: Props) {
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await props.onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={props.title} role="alertdialog" onClose={props.onCancel}>
      <div className="content">{props.children}</div>
      <DialogActions
        main={
          <Button
            variant={props.isDanger === true ? 'danger' : 'primary'}
            isPending={busy}
            onPress={() => void confirm()}
          >
            {props.confirmLabel}
          </Button>
        }
        cancel={
          <Button autoFocus onPress={props.onCancel}>
            {props.cancelLabel}
          </Button>
        }
      />
    </Dialog>
  );
}
