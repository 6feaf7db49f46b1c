import type { Cursor, LetterHead, MailboxStep } from '#electron/jobs/check-mailbox/ports.ts';
import type { KnownLetter } from './fetch-heads.ts';
import { fetchHeads } from './fetch-heads.ts';
import { fetchLetters } from './fetch-letters.ts';
import type { ImapConnection } from './imap-connection.ts';
import { headsAtOnce, mostLetterBytes } from './imap-limits.ts';
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
 * Steps over the new letters of one folder, opened read-only (EXAMINE). Sizes and heads first, 50 at a time; the text
 * of a letter is fetched only where `concerns` says so and it is not too large. Nothing is fetched without PEEK, so
 * that no flag changes. Rejects with the client's error when the connection ends.
 */
export async function* readFolder(
  connection: ImapConnection,
  { folder, cursor, since, concerns }: FolderReading,
): AsyncGenerator<MailboxStep> {
  const box = await connection.answer(connection.client.mailboxOpen(folder, { readOnly: true }));
  const place: Folder = { folder, uidValidity: Number(box.uidValidity), uidNext: box.uidNext };
  const { uids, end } = await newUids(connection, place, cursor, since);
  if (uids.length > 0) yield { kind: 'found', letters: uids.length };
  for (let start = 0; start < uids.length; start += headsAtOnce) {
    const slice = uids.slice(start, start + headsAtOnce);
    const heads = await fetchHeads(connection, slice);
    const ours = slice.flatMap((uid) => {
      const known = heads.get(uid);
      return known !== undefined && concerns(known.head) ? [known] : [];
    });
    yield* stepsOf(connection, place, slice, ours);
  }
  if (end !== null) yield passedTo(place, end, 0);
}

function passedTo({ folder, uidValidity }: Folder, lastUid: number, letters: number): MailboxStep {
  return { kind: 'passed', cursor: { folder, uidValidity, lastUid }, letters };
}

/** Steps over these UIDs, of which `ours` concern us. */
async function* stepsOf(
  connection: ImapConnection,
  place: Folder,
  uids: readonly number[],
  ours: readonly KnownLetter[],
): AsyncGenerator<MailboxStep> {
  let next = 0;
  for await (const { known, step } of lettersOf(connection, place, ours)) {
    const at = uids.indexOf(known.uid, next);
    const before = uids[at - 1];
    if (at > next && before !== undefined) yield passedTo(place, before, at - next);
    yield step;
    next = at + 1;
  }
  const last = uids.at(-1);
  if (next < uids.length && last !== undefined) yield passedTo(place, last, uids.length - next);
}

interface LetterStep {
  readonly known: KnownLetter;
  readonly step: MailboxStep;
}

/** By rising UID. Those too large to be fetched come with what their head says and nothing else. */
async function* lettersOf(
  connection: ImapConnection,
  { folder, uidValidity }: Folder,
  ours: readonly KnownLetter[],
): AsyncGenerator<LetterStep> {
  let together: KnownLetter[] = [];
  const fetched = async function* (): AsyncGenerator<LetterStep> {
    for await (const { known, bytes } of fetchLetters(connection, together)) {
      const { uid, receivedAt } = known;
      yield { known, step: { kind: 'letter', letter: { folder, uidValidity, uid, receivedAt, bytes } } };
    }
    together = [];
  };
  for (const known of ours) {
    if (known.size <= mostLetterBytes) {
      together.push(known);
      continue;
    }
    yield* fetched();
    const { uid, receivedAt, size, head } = known;
    yield {
      known,
      step: { kind: 'too-large', letter: { folder, uidValidity, uid, receivedAt, size, head } },
    };
  }
  yield* fetched();
}
