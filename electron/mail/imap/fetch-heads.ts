import type { LetterHead } from '#electron/jobs/check-mailbox/ports.ts';
import type { ImapConnection } from './imap-connection.ts';
import { headBytes } from './imap-limits.ts';
import { readHead } from './read-head.ts';

/** What is asked of every new letter before anything of its text is. */
export interface KnownLetter {
  readonly uid: number;
  readonly head: LetterHead;
  /** RFC822.SIZE in bytes as the server has it; 0 where it names none. */
  readonly size: number;
  /** Milliseconds since 1970; 0 where the server names no date that can be read. */
  readonly receivedAt: number;
}

/** Size, date and the beginning of each header. A letter deleted meanwhile is simply not among them. */
export function fetchHeads(
  connection: ImapConnection,
  uids: readonly number[],
): Promise<ReadonlyMap<number, KnownLetter>> {
  const fetched = async () => {
    const wanted = new Set(uids);
    const heads = new Map<number, KnownLetter>();
    // The whole header and not named fields: only of the whole a server can be asked for no more than its beginning.
    const bodyParts = [{ key: 'HEADER', start: 0, maxLength: headBytes }];
    const query = { uid: true, size: true, internalDate: true, bodyParts };
    const found = connection.client.fetch(uids.join(','), query, { uid: true });
    for await (const { uid, headers, size = 0, internalDate } of found) {
      if (!wanted.has(uid) || headers === undefined) continue;
      heads.set(uid, { uid, head: readHead(headers), size, receivedAt: moment(internalDate) });
    }
    return heads;
  };
  return connection.answer(fetched());
}

function moment(date: Date | string | undefined): number {
  const at = new Date(date ?? 0).getTime();
  return Number.isNaN(at) ? 0 : at;
}
