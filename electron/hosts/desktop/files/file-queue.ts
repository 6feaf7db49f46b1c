import { basename } from 'node:path';
import type { HandedFile } from '#contract/desktop.ts';
import { filePiece } from '#contract/desktop.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { SeenFile } from './look-at-file.ts';
import { lookAtFile, readPiece } from './look-at-file.ts';

/** So many files wait at most; one more entry says that there were others. */
const most = 20;

/** Files that were opened with the program, until the window has taken them. */
export interface FileQueue {
  /** Takes note of a file by its absolute path, after those handed before. Never rejects. */
  hand(path: string): Promise<void>;
  waiting(): readonly HandedFile[];
  /** The next bytes of an address file, as Base64. Refused when it is not the file any more that was handed. */
  piece(id: number, at: number): Promise<string>;
  putAway(id: number): void;
  onChange(listener: () => void): void;
}

interface Waiting {
  readonly handed: HandedFile;
  /** Null for a file that was refused. */
  readonly seen: SeenFile | null;
}

export function fileQueue(): FileQueue {
  const listeners: (() => void)[] = [];
  let files: readonly Waiting[] = [];
  let last: Promise<void> = Promise.resolve();
  let nextId = 1;
  const change = (to: readonly Waiting[]) => {
    files = to;
    for (const listener of listeners) listener();
  };
  const add = (file: Omit<HandedFile, 'id'>, seen: SeenFile | null) => {
    change([...files, { handed: { id: nextId, ...file }, seen }]);
    nextId += 1;
  };
  const look = async (path: string) => {
    if (files.length > most) return;
    const refused = { kind: 'people', name: '', path: null, bytes: 0 } as const;
    if (files.length === most)
      return add({ ...refused, fault: { code: 'file.too-many', params: { most } } }, null);
    try {
      const seen = await lookAtFile(path);
      const where = seen.kind === 'backup' ? seen.path : null;
      add({ kind: seen.kind, name: seen.name, path: where, bytes: seen.bytes, fault: null }, seen);
    } catch (error) {
      const fault = error instanceof Refusal ? error.fault : ({ code: 'file.gone', params: {} } as const);
      add({ ...refused, name: basename(path), fault }, null);
    }
  };
  return {
    hand: (path) => {
      last = last.then(() => look(path));
      return last;
    },
    waiting: () => files.map(({ handed }) => handed),
    piece: async (id, at) => {
      const seen = files.find(({ handed }) => handed.id === id)?.seen ?? null;
      if (seen === null || seen.kind !== 'people') throw new Refusal({ code: 'file.gone', params: {} });
      return (await readPiece(seen, at, filePiece)).toString('base64');
    },
    putAway: (id) => change(files.filter(({ handed }) => handed.id !== id)),
    onChange: (listener) => listeners.push(listener),
  };
}
