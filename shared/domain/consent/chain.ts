import type { ConsentEntry } from './entry.ts';

export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What a stored entry is linked by. A forgotten entry has lost itself and its salt but not its hash. */
export interface Link {
  readonly forgettable: { readonly entry: ConsentEntry; readonly salt: Uint8Array } | null;
  readonly entryHash: Uint8Array;
  readonly chainHash: Uint8Array;
}

export const saltLength = 16;
const beginning = new Uint8Array(32);

/** One canonical ASCII form, so that the same entry has the same bytes in every version. */
function canonical(entry: ConsentEntry): Uint8Array {
  const json = JSON.stringify([
    1,
    entry.recipientId,
    entry.listId,
    entry.kind,
    entry.how,
    entry.wording,
    entry.note,
    entry.at,
    entry.recordedBy,
    entry.letterId,
  ]);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = new Uint8Array(ascii.length);
  for (let index = 0; index < ascii.length; index += 1) bytes[index] = ascii.charCodeAt(index);
  return bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function same(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}

/**
 * Hashes of the next entry. The chain links salted hashes, so that forgetting an entry and its salt leaves
 * a chain that still verifies and from which nothing can be guessed.
 * @param last chain hash of the entry before, null at the beginning
 */
export function linkEntry(
  last: Uint8Array | null,
  entry: ConsentEntry,
  salt: Uint8Array,
  sha256: Sha256,
): { readonly entryHash: Uint8Array; readonly chainHash: Uint8Array } {
  const entryHash = sha256(joined(salt, canonical(entry)));
  return { entryHash, chainHash: sha256(joined(last ?? beginning, entryHash)) };
}

/** Index of the first link that does not fit, or null when the whole chain holds. */
export function firstBrokenLink(links: readonly Link[], sha256: Sha256): number | null {
  let last: Uint8Array = beginning;
  for (const [index, { forgettable, entryHash, chainHash }] of links.entries()) {
    const known =
      forgettable === null || same(entryHash, sha256(joined(forgettable.salt, canonical(forgettable.entry))));
    if (!known || !same(chainHash, sha256(joined(last, entryHash)))) return index;
    last = chainHash;
  }
  return null;
}
