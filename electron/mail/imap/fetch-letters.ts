import type { KnownLetter } from './fetch-heads.ts';
import type { ImapConnection } from './imap-connection.ts';
import { fetchedAtOnce, letterBytes, sharedBytes } from './imap-limits.ts';

/** A letter that concerns us, with what was fetched of it. */
export interface FetchedLetter {
  readonly known: KnownLetter;
  readonly bytes: Uint8Array;
}

/**
 * Fetches letters by rising UID, short ones together. Of a report the first 256 KiB: its own parts stand before what
 * it returns. Of any other the first 2 MiB. A letter deleted meanwhile is left out.
 */
export async function* fetchLetters(
  connection: ImapConnection,
  letters: readonly KnownLetter[],
): AsyncGenerator<FetchedLetter> {
  for (const group of groupsOf(letters)) {
    const found = await sources(
      connection,
      group.map(({ uid }) => uid),
      sharedBytes,
    );
    for (const known of group) {
      const bytes = found.get(known.uid);
      if (bytes === undefined) continue;
      yield { known, bytes: isWhole(known, bytes) ? bytes : await more(connection, known, bytes) };
    }
  }
}

/** What was asked for is all that is needed. The size a server names is only believed where it makes us ask for more. */
function isWhole({ head }: KnownLetter, bytes: Uint8Array): boolean {
  return head.report || bytes.length < sharedBytes;
}

async function more(
  connection: ImapConnection,
  { uid }: KnownLetter,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  return (await sources(connection, [uid], letterBytes)).get(uid) ?? bytes;
}

function groupsOf(letters: readonly KnownLetter[]): readonly (readonly KnownLetter[])[] {
  const groups: KnownLetter[][] = [];
  let room = 0;
  for (const letter of letters) {
    const bytes = Math.min(letter.size, sharedBytes);
    if (groups.length === 0 || room < bytes) {
      groups.push([]);
      room = fetchedAtOnce;
    }
    groups.at(-1)?.push(letter);
    room -= bytes;
  }
  return groups;
}

function sources(
  connection: ImapConnection,
  uids: readonly number[],
  maxLength: number,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const fetched = async () => {
    const wanted = new Set(uids);
    const found = new Map<number, Uint8Array>();
    const query = { uid: true, source: { start: 0, maxLength } };
    for await (const { uid, source } of connection.client.fetch(uids.join(','), query, { uid: true }))
      if (wanted.has(uid) && source !== undefined) found.set(uid, source);
    return found;
  };
  return connection.answer(fetched());
}
