import type { ListView } from '#contract/lists.ts';
import type { RecipientDetail } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { AddDialog } from './add-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

/** The dialog that is open, with what it is about. */
export type OpenDialog =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'edit'; readonly person: RecipientDetail }
  | { readonly dialog: 'remove'; readonly recipientIds: readonly RecipientId[] };

interface Props {
  readonly open: OpenDialog | null;
  readonly list: ListView | null;
  readonly lists: readonly ListView[];
  readonly onClose: () => void;
  readonly onAdded: (id: RecipientId) => void;
  readonly onRemoved: () => void;
}

/** Adding, editing and removing people. */
export function PeopleDialogs({ open, list, lists, onClose, onAdded, onRemoved }: Props) {
  switch (open?.dialog) {
    case 'add':
      return <AddDialog lists={lists} listId={list?.id ?? null} onDone={onAdded} onCancel={onClose} />;
    case 'edit':
      return <EditDialog person={open.person} onDone={onClose} />;
    case 'remove':
      return (
        <RemoveDialog list={list} recipientIds={open.recipientIds} onDone={onRemoved} onCancel={onClose} />
      );
    case undefined:
      return null;
  }
}
