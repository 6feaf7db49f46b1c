import { useState } from 'react';
import type { ListId } from '#domain/ids.ts';
import { ImportSheet } from '#renderer/features/imports/import-sheet.tsx';
import type { AddressFile } from '#renderer/features/imports/send-file.ts';
import { idFrom } from './places.ts';

/** Begins an import into a list, or (null) without one; with what was dropped or pasted, or (null) to be chosen. */
export type StartImport = (listId: ListId | null, file: AddressFile | null) => void;

interface Opening {
  readonly listId: ListId | null;
  readonly file: AddressFile | null;
  readonly onClosed?: () => void;
}

/** The import sheet over whatever screen is in view. `choose` takes the list in view as the one to import into. */
export function useImportSheet(path: string, navigate: (path: string) => void) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const start: StartImport = (listId, file) => setOpening({ listId, file });
  const close = () => {
    setOpening(null);
    opening?.onClosed?.();
  };
  const [, place, id] = path.split('/');
  const listHere = place === 'lists' ? idFrom<ListId>(id) : null;
  return {
    start,
    choose: () => start(listHere, null),
    take: (file: AddressFile | null, onClosed: () => void) =>
      setOpening({ listId: listHere, file, onClosed }),
    sheet:
      opening === null ? null : (
        <ImportSheet
          listId={opening.listId}
          file={opening.file}
          onClose={close}
          onReport={() => {
            close();
            navigate('/imports');
          }}
        />
      ),
  };
}
