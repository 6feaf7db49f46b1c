import type { FetchMessageObject } from 'imapflow';
import type { Cursor, IncomingLetter, LetterHead, MailboxStep } from '#electron/jobs/check-mailbox/ports.ts';
import type { ImapConnection } from './imap-connection.ts';
import { headBytes, headsAtOnce, letterBytes } from './imap-limits.ts';
import { readHead } from './read-head.ts';
import { newUids } from './new-uids.ts';
import type { Folder } from './new-uids.ts';

export interface FolderReading {
  readonly folder: string;
  /** Where it was left, or null when it was never read. */
  readonly cursor: Cursor | null;
  /** Where a folder without a cursor begins: at its end, or (it turned up later) with what came since then. */
  readonly since: Date | null;
  readonly concerns: (head: LetterHead) => boolean;
}

/**
 * Steps over the new letters of one folder, opened read-only (EXAMINE). Heads first, 50 at a time; the whole of a
 * letter is fetched only where `concerns` says so, and of a long one only the beginning. Nothing is fetched without
 * PEEK, so that no flag changes. Rejects with the client's error when the connection ends.
 */
export async function* readFolder(
  connection: ImapConnection,
  { folder, cursor, since, concerns }: FolderReading,
): AsyncGenerator<MailboxStep> {
  const box = await connection.answer(connection.client.mailboxOpen(folder, { readOnly: true }));
  const place: Folder = { folder, uidValidity: Number(box.uidValidity), uidNext: box.uidNext };
  const passedTo = (lastUid: number): MailboxStep => ({
    kind: 'passed',
    cursor: { folder, uidValidity: place.uidValidity, lastUid },
  });
  const { uids, end } = await newUids(connection, place, cursor, since);
  let passed: number | null = null;
  for (let start = 0; start < uids.length; start += headsAtOnce) {
    const slice = uids.slice(start, start + headsAtOnce);
    const heads = await headsOf(connection, slice);
    for (const uid of slice) {
      const head = heads.get(uid);
      const letter =
        head !== undefined && concerns(readHead(head)) ? await letterOf(connection, place, uid) : null;
      if (letter === null) {
        passed = uid;
        continue;
      }
      if (passed !== null) yield passedTo(passed);
      passed = null;
      yield { kind: 'letter', letter };
    }
    if (passed !== null) yield passedTo(passed);
    passed = null;
  }
  if (end !== null) yield passedTo(end);
}

/** The beginning of each header. A letter deleted meanwhile is simply not among them. */
function headsOf(
  connection: ImapConnection,
  uids: readonly number[],
): Promise<ReadonlyMap<number, Uint8Array>> {
  const fetched = async () => {
    const wanted = new Set(uids);
    const heads = new Map<number, Uint8Array>();
    // The whole header and not named fields: only of the whole a server can be asked for no more than its beginning.
    const query = { uid: true, bodyParts: [{ key: 'HEADER', start: 0, maxLength: headBytes }] };
    for await (const { uid, headers } of connection.client.fetch(uids.join(','), query, { uid: true })) {
      if (wanted.has(uid) && headers !== undefined) heads.set(uid, headers);
    }
    return heads;
  };
  return connection.answer(fetched());
}

async function letterOf(
  connection: ImapConnection,
  { folder, uidValidity }: Folder,
  uid: number,
): Promise<IncomingLetter | null> {
  const query = { uid: true, internalDate: true, source: { start: 0, maxLength: letterBytes } };
  const found = await connection.answer(connection.client.fetchOne(String(uid), query, { uid: true }));
  if (found === false || found.source === undefined) return null;
  return { folder, uidValidity, uid, receivedAt: receivedAt(found), bytes: found.source };
}

/** 1 January 1970 where a server names no date that can be read. */
function receivedAt({ internalDate }: FetchMessageObject): number {
  const at = new Date(internalDate ?? 0).getTime();
  return Number.isNaN(at) ? 0 : at;
}
