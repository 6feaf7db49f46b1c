/** The count a store keeps of its openings and sendings, beside that of the keychain of this computer. */
export interface Counts {
  /** What the store says: 0 before it was counted for the first time. */
  readonly own: number;
  /** What the keychain says; `restored` after the program itself put a backup in this place; null when it says nothing. */
  readonly kept: number | 'restored' | null;
}

/**
 * `older`: an old copy was put back. `elsewhere`: the store went on where this keychain was not asked. `missing`: this
 * keychain knows nothing of the store.
 */
export type CopyVerdict = 'newest' | 'older' | 'elsewhere' | 'missing';

/** Both counts go up one after the other, the keychain first: after a crash in between it is ahead by one. */
const aheadAfterCrash = 1;

export function weighCounts({ own, kept }: Counts): CopyVerdict {
  if (kept === 'restored') return 'newest';
  if (kept === null) return own === 0 ? 'newest' : 'missing';
  if (kept < own) return 'elsewhere';
  return kept > own + aheadAfterCrash ? 'older' : 'newest';
}

/** The next count of both, above what either says. */
export function nextCount({ own, kept }: Counts): number {
  return Math.max(own, typeof kept === 'number' ? kept : 0) + 1;
}

export function countText(count: number | 'restored'): string {
  return String(count);
}

/** Reads what `countText` wrote; anything else counts as nothing. */
export function readCount(text: string | null): Counts['kept'] {
  if (text === 'restored') return 'restored';
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
