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
}

/** The import sheet over whatever screen is in view. `choose` takes the list in view as the one to import into. */
export function useImportSheet(path: string, navigate: (path: string) => void) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const start: StartImport = (listId, file) => setOpening({ listId, file });
  const close = () => setOpening(null);
  const [, place, id] = path.split('/');
  return {
    start,
    choose: () => start(place === 'lists' ? idFrom<ListId>(id) : null, null),
    sheet:
      opening === null ? null : (
        <ImportSheet
          {...opening}
          onClose={close}
          onReport={() => {
            close();
            navigate('/imports');
          }}
        />
      ),
  };
}
