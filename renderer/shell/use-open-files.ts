import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isDialogOpen, useDialogOpen } from '#renderer/ui/open-dialog.ts';
import type { StartImport } from './use-import-sheet.tsx';
import { useWaitingFiles } from './waiting-files.tsx';

interface Openers {
  readonly path: string;
  readonly navigate: (path: string) => void;
  /** Begins an import from a file; called back when its sheet is closed. */
  readonly onPeople: (file: Parameters<StartImport>[1], onClosed: () => void) => void;
}

const restorePath = '/restore';

/**
 * Opens files one after the other while nothing lies over the screen: addresses in the import sheet, a backup where one
 * goes back to it. Answers the backup that is open there, and the first file that cannot be opened at all.
 */
export function useOpenFiles({ path, navigate, onPeople }: Openers) {
  const waiting = useWaitingFiles();
  const isCovered = useDialogOpen();
  const [begun, setBegun] = useState<ReadonlySet<string>>(new Set());
  const [backup, setBackup] = useState<string | null>(null);
  const next = waiting.find(
    ({ key, content: { kind } }) =>
      !begun.has(key) && (kind === 'people' || (kind === 'backup' && backup === null)),
  );
  const open = useEffectEvent(() => {
    if (next === undefined) return;
    const { key, content, putAway } = next;
    setBegun(new Set([...begun, key]));
    if (content.kind === 'people') onPeople(content.file, putAway);
    if (content.kind !== 'backup') return;
    setBackup(content.path);
    putAway();
    navigate(restorePath);
  });
  const nextKey = next?.key;
  useEffect(() => {
    // Looked at once more: what the file before has just opened was not there yet when this was drawn.
    if (nextKey !== undefined && !isCovered && !isDialogOpen()) open();
  }, [nextKey, isCovered]);
  const wasThere = useRef(false);
  useEffect(() => {
    if (wasThere.current && path !== restorePath) setBackup(null);
    wasThere.current = path === restorePath;
  }, [path]);
  return { backup, refused: waiting.find(({ content }) => content.kind === 'refused') ?? null };
}
