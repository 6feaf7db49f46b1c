import type { BigIntStats } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { HandedFile } from '#contract/desktop.ts';
import { Refusal } from '#electron/features/refuse.ts';

/** A file as it was when it was handed over. */
export interface SeenFile {
  readonly kind: HandedFile['kind'];
  readonly name: string;
  /** Where it really lies: links are followed once, and what counts is what they lead to. */
  readonly path: string;
  readonly bytes: number;
  /** Tells whether it is still the same: device, number, and when it was written last. */
  readonly mark: string;
}

const kinds: ReadonlyMap<string, HandedFile['kind']> = new Map([
  ['.rundpost', 'backup'],
  ...['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.vcf', '.ldif'].map((ending) => [ending, 'people'] as const),
]);

const markOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs].join();

/**
 * Looks at a file without opening it. Refused are folders, devices, pipes and sockets, which could hold the reading up
 * for ever, and files that are neither a backup nor an address file by their real ending.
 */
export async function lookAtFile(given: string): Promise<SeenFile> {
  const path = await realpath(given);
  const kind = kinds.get(extname(path).toLowerCase());
  const facts = await stat(path, { bigint: true });
  if (!facts.isFile()) throw new Refusal({ code: 'file.not-a-file', params: {} });
  if (kind === undefined) throw new Refusal({ code: 'file.foreign', params: {} });
  return { kind, name: basename(path), path, bytes: Number(facts.size), mark: markOf(facts) };
}

/** At most `length` bytes from `at` on. Rejects with a `Refusal` when the file has gone or was written since. */
export async function readPiece(file: SeenFile, at: number, length: number): Promise<Buffer> {
  const gone = () => new Refusal({ code: 'file.gone', params: {} });
  // Looked at by its path before it is opened: a pipe in its place would hold the opening up.
  const isSame = async () => markOf(await stat(file.path, { bigint: true })) === file.mark;
  if (!(await isSame().catch(() => false))) throw gone();
  const handle = await open(file.path, 'r').catch(() => {
    throw gone();
  });
  try {
    if (markOf(await handle.stat({ bigint: true })) !== file.mark) throw gone();
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
