import type { ListView } from '#contract/lists.ts';
import type { RecipientId } from '#domain/ids.ts';
import { AddDialog } from './add-dialog.tsx';
import type { Concerned, ManyDialog } from './concerned.ts';
import { DeletedDialog } from './deleted-dialog.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FieldsDialog } from './fields-dialog.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

/** The dialog that is open, with what it is about. */
export type OpenDialog =
  | { readonly dialog: 'add'; readonly address?: string }
  | { readonly dialog: 'fields' | 'deleted' }
  | ({ readonly dialog: ManyDialog } & Concerned);

interface Props {
  readonly open: OpenDialog | null;
  readonly list: ListView | null;
  readonly lists: readonly ListView[];
  readonly onClose: () => void;
  readonly onAdded: (id: RecipientId) => void;
  /** After an act over many. */
  readonly onDone: (dialog: ManyDialog) => void;
}

/** Adding people, and everything done with many of them. */
export function PeopleDialogs({ open, list, lists, onClose, onAdded, onDone }: Props) {
  if (open === null) return null;
  switch (open.dialog) {
    case 'add':
      return (
        <AddDialog
          lists={lists}
          listId={list?.id ?? null}
          address={open.address ?? ''}
          onDone={onAdded}
          onCancel={onClose}
        />
      );
    case 'fields':
      return <FieldsDialog onClose={onClose} />;
    case 'deleted':
      return <DeletedDialog onClose={onClose} />;
    case 'group':
      return <GroupDialog {...open} onDone={() => onDone('group')} onCancel={onClose} />;
    case 'enrol':
      return <EnrolDialog {...open} lists={lists} onDone={() => onDone('enrol')} onCancel={onClose} />;
    case 'leave':
      return <LeaveDialog {...open} list={list} onDone={() => onDone('leave')} onCancel={onClose} />;
    case 'remove':
      return <RemoveDialog {...open} list={list} onDone={() => onDone('remove')} onCancel={onClose} />;
    case 'export':
      return <ExportDialog {...open} onDone={() => onDone('export')} onCancel={onClose} />;
  }
}
