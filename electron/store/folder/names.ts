/**
 * The files of a store folder:
 *
 *     keys.json  keys.json.before  practice.key  lock  blobs/
 *     rundpost-00000007.snapshot  rundpost-00000007.log     the newest generation
 *     rundpost-00000006.snapshot  rundpost-00000006.log     the one before
 */
export const keysName = 'keys.json';
export const spareKeysName = 'keys.json.before';
export const practiceKeyName = 'practice.key';
export const lockName = 'lock';
/** Present while a new store is being made: what lies beside it is not a store yet. */
export const unfinishedName = 'unfinished';
export const blobsName = 'blobs';

const generationFile = /^rundpost-(\d{8})\.(snapshot|log)$/;

export function snapshotName(generation: number): string {
  return `rundpost-${String(generation).padStart(8, '0')}.snapshot`;
}

export function logName(generation: number): string {
  return `rundpost-${String(generation).padStart(8, '0')}.log`;
}

/** The generations of which any file lies in the folder, newest first, and whether each has its snapshot. */
export function generationsAmong(
  names: readonly string[],
): readonly { readonly number: number; readonly hasSnapshot: boolean }[] {
  const numbers = new Set<number>();
  for (const name of names) {
    const match = generationFile.exec(name);
    if (match?.[1] !== undefined) numbers.add(Number(match[1]));
  }
  return [...numbers]
    .toSorted((a, b) => b - a)
    .map((number) => ({ number, hasSnapshot: names.includes(snapshotName(number)) }));
}
