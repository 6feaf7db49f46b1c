import type { ReactNode } from 'react';
import { createContext, useContext, useRef, useState } from 'react';
import type { HandedFile } from '#contract/desktop.ts';
import type { Fault } from '#contract/faults.ts';
import type { CallEngine } from '#renderer/client/engine.tsx';
import { useCallEngine, useWire } from '#renderer/client/engine.tsx';
import { useEngine } from '#renderer/client/queries.ts';
import type { AddressFile } from '#renderer/features/imports/send-file.ts';
import { useFileDrop } from '#renderer/features/imports/use-file-drop.ts';
import { handedBytes } from './handed-bytes.ts';

/** A file that came from outside the screens, until somebody has looked at it. */
export interface WaitingFile {
  readonly key: string;
  readonly name: string;
  readonly content:
    | { readonly kind: 'people'; readonly file: AddressFile }
    | { readonly kind: 'backup'; readonly path: string }
    | { readonly kind: 'refused'; readonly fault: Fault };
  /** It waits no longer. */
  readonly putAway: () => void;
}

const WaitingContext = createContext<readonly WaitingFile[]>([]);

/** The files that wait, the first that came first. */
export function useWaitingFiles(): readonly WaitingFile[] {
  return useContext(WaitingContext);
}

const isBackup = (name: string) => name.toLowerCase().endsWith('.rundpost');

function contentOfHanded(handed: HandedFile, call: CallEngine): WaitingFile['content'] {
  const { fault, kind, path, name } = handed;
  if (fault !== null) return { kind: 'refused', fault };
  if (kind === 'backup' && path !== null) return { kind, path };
  return { kind: 'people', file: { name, bytes: handedBytes(handed, call) } };
}

/** Files that were dropped on the window, on whatever screen. */
function useDropped(): readonly WaitingFile[] {
  const wire = useWire();
  const [dropped, setDropped] = useState<readonly WaitingFile[]>([]);
  const count = useRef(0);
  const contentOf = (file: File): WaitingFile['content'] => {
    if (!isBackup(file.name)) return { kind: 'people', file: { name: file.name, bytes: file } };
    const path = wire.pathOf(file);
    return path === null
      ? { kind: 'refused', fault: { code: 'file.path-unknown', params: {} } }
      : { kind: 'backup', path };
  };
  useFileDrop((files) => {
    const added = files.map((file): WaitingFile => {
      count.current += 1;
      const key = `dropped-${count.current}`;
      const putAway = () => setDropped((before) => before.filter((each) => each.key !== key));
      return { key, name: file.name, content: contentOf(file), putAway };
    });
    setDropped((before) => [...before, ...added]);
    return true;
  });
  return dropped;
}

/** Gathers files dropped on the window and opened with the program. They wait through locking, too. */
export function WaitingFiles({ children }: { readonly children: ReactNode }) {
  const call = useCallEngine();
  const dropped = useDropped();
  const handed = useEngine('desktop.files', {}).data ?? [];
  const opened = handed.map((file): WaitingFile => ({
    key: `handed-${file.id}`,
    name: file.name,
    content: contentOfHanded(file, call),
    putAway: () => void call('desktop.put-away', { id: file.id }).catch(() => undefined),
  }));
  return <WaitingContext value={[...opened, ...dropped]}>{children}</WaitingContext>;
}
