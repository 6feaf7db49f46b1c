import type { LetterRow } from '#contract/letters.ts';
import type { LetterId } from '#domain/ids.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';

/** Reads letters away from the engine's thread, within limits of time and memory. */
export interface LetterReader {
  /** Rejects when reading took too long, took too much memory or crashed. */
  read(bytes: Uint8Array): Promise<LetterFacts>;
}

/** A letter's bytes: in the row, in a blob, or not kept because nobody could read them. */
export type RawLetter =
  | { readonly kind: 'row'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly name: string }
  | { readonly kind: 'none' };

export interface LetterTable {
  /** Newest first. `now` decides which snoozed cases wait again. */
  recent(
    offset: number,
    limit: number,
    now: number,
  ): { readonly total: number; readonly rows: readonly LetterRow[] };
  get(letterId: LetterId, now: number): { readonly row: LetterRow; readonly from: string } | null;
  raw(letterId: LetterId): RawLetter;
}

export interface LetterBlobs {
  get(name: string): Promise<Uint8Array>;
}
