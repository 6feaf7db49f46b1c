import type { ConsentEntry, ConsentKind } from '#domain/consent/entry.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';

/** An entry as the person it is about reads it. */
export interface RecordedConsent extends Pick<
  ConsentEntry,
  'kind' | 'how' | 'wording' | 'note' | 'at' | 'recordedBy'
> {
  readonly list: string;
}

/** An entry with its place in the chain. */
export interface LinkedConsent extends ConsentEntry {
  readonly salt: Uint8Array;
  readonly entryHash: Uint8Array;
  readonly chainHash: Uint8Array;
}

/** The book of consent: entries are only ever added. */
export interface ConsentTable {
  lastChainHash(): Uint8Array | null;
  /** In their order. */
  append(entries: readonly LinkedConsent[]): void;
  /** Every entry about a person, oldest first. */
  all(recipientId: RecipientId): readonly RecordedConsent[];
  /** The kind of the newest entry for a person on a list. */
  newest(recipientId: RecipientId, listId: ListId): ConsentKind | null;
}
