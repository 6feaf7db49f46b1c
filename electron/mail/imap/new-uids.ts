import type { Cursor } from '#electron/jobs/check-mailbox/ports.ts';
import type { ImapConnection } from './imap-connection.ts';

export interface Folder {
  readonly folder: string;
  readonly uidValidity: number;
  readonly uidNext: number;
}

interface NewUids {
  /** Rising. */
  readonly uids: readonly number[];
  /** Where the cursor stands when all of them are passed; null when it has to move no further than the last. */
  readonly end: number | null;
}

/**
 * Which letters of the open folder are new. A UID means nothing under another UIDVALIDITY (RFC 9051, section
 * 2.3.1.1): then the whole folder is. `since` is for a folder never read before: null begins at its end.
 */
export async function newUids(
  connection: ImapConnection,
  folder: Folder,
  cursor: Cursor | null,
  since: Date | null,
): Promise<NewUids> {
  if (cursor?.uidValidity === folder.uidValidity) {
    const { lastUid } = cursor;
    // `n:*` names the last letter even where it lies below n.
    const found = await search(connection, { uid: `${String(lastUid + 1)}:*` });
    return { uids: found.filter((uid) => uid > lastUid), end: null };
  }
  const newest = await newestUid(connection, folder);
  if (cursor === null && since === null) return { uids: [], end: newest };
  const uids = await search(connection, cursor === null && since !== null ? { since } : { all: true });
  return { uids, end: Math.max(newest, uids.at(-1) ?? 0) };
}

async function newestUid(connection: ImapConnection, { uidNext }: Folder): Promise<number> {
  if (Number.isInteger(uidNext) && uidNext > 0) return uidNext - 1;
  return (await search(connection, { uid: '*' })).at(-1) ?? 0;
}

type Query = Parameters<ImapConnection['client']['search']>[0];

async function search(connection: ImapConnection, query: Query): Promise<readonly number[]> {
  const found = await connection.answer(connection.client.search(query, { uid: true }));
  if (!Array.isArray(found)) throw new Error('the search was refused');
  return found.toSorted((left, right) => left - right);
}
