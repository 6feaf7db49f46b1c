import type { SenderFate } from '#domain/accounts/account.ts';
import type { Authentication } from '#domain/accounts/authentication.ts';
import { authenticationOf } from '#domain/accounts/authentication.ts';
import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import { arrivalFolders, sentFolder } from '../imap/folders.ts';
import type { ImapConnection } from '../imap/imap-connection.ts';
import { readMailbox } from '../parse/addresses.ts';
import type { Headers } from '../parse/headers.ts';
import { readHeaders } from '../parse/headers.ts';
import type { ProbeLetter } from './probe-letters.ts';

/** What became of a letter to oneself. */
export interface Arrived {
  readonly messageIdKept: boolean;
  readonly returnPathKept: boolean;
  readonly listHeadersKept: boolean;
  readonly from: SenderFate;
  /** What the provider found behind it, by its own word alone. */
  readonly authentication: Authentication;
  /** The provider filed a copy into Sent by itself. */
  readonly inSent: boolean;
}

interface Waiting {
  readonly clock: Clock;
  readonly patience: number;
  readonly signal: Signal;
  /** Hosts of the account, by which its provider is known. */
  readonly servers: readonly string[];
}

const between = 1500;
/** Once one letter is there, the others are not much longer on their way. */
const latecomers = 12_000;
const headBytes = 32 * 1024;

/** Looks for the letters until all are there or the time is over; changes nothing in the mailbox. */
export async function findProbes(
  connection: ImapConnection,
  letters: readonly ProbeLetter[],
  { clock, patience, signal, servers }: Waiting,
): Promise<ReadonlyMap<ProbeLetter['shows'], Arrived>> {
  const found = new Map<ProbeLetter['shows'], Arrived>();
  const folders = await arrivalFolders(connection);
  let end = clock.now() + patience;
  while (!signal.aborted) {
    for (const folder of folders) await lookIn(connection, folder, letters, { found, servers });
    if (found.size === letters.length || clock.now() >= end) break;
    if (found.size > 0) end = Math.min(end, clock.now() + latecomers);
    await clock.wait(between, signal);
  }
  const [arrival] = letters;
  const seen = found.get('arrival');
  if (arrival === undefined || seen === undefined) return found;
  const sent = await sentFolder(connection);
  const inSent = sent !== null && (await uidsOf(connection, sent, arrival)).length > 0;
  return found.set('arrival', { ...seen, inSent });
}

interface Finding {
  readonly found: Map<ProbeLetter['shows'], Arrived>;
  readonly servers: readonly string[];
}

async function lookIn(
  connection: ImapConnection,
  folder: string,
  letters: readonly ProbeLetter[],
  { found, servers }: Finding,
): Promise<void> {
  for (const letter of letters) {
    if (found.has(letter.shows)) continue;
    const [uid] = await uidsOf(connection, folder, letter);
    if (uid === undefined) continue;
    const head = await connection.answer(
      connection.client.fetchOne(String(uid), { source: { start: 0, maxLength: headBytes } }, { uid: true }),
    );
    if (head !== false && head.source !== undefined)
      found.set(letter.shows, arrivedWith(letter, head.source, servers));
  }
}

async function uidsOf(
  connection: ImapConnection,
  folder: string,
  { code }: ProbeLetter,
): Promise<readonly number[]> {
  const { client } = connection;
  await connection.answer(client.mailboxOpen(folder, { readOnly: true }));
  const uids = await connection.answer(client.search({ subject: code }, { uid: true }));
  return uids === false || uids === undefined ? [] : uids;
}

function arrivedWith(letter: ProbeLetter, source: Uint8Array, servers: readonly string[]): Arrived {
  const { messageId, envelopeFrom, code, address } = letter;
  const text = Buffer.from(source).toString('latin1');
  const budget = { headerBytes: headBytes, headerLines: 2000, parts: 1, cut: false };
  const { headers } = readHeaders(text, 0, text.length, budget);
  const fields = headers.fields.map(({ name, raw }) => ({ name, value: raw }));
  return {
    messageIdKept: headers.raw('message-id').trim() === messageId,
    returnPathKept: headers.raw('return-path').toLowerCase().includes(envelopeFrom.toLowerCase()),
    listHeadersKept: headers.raw('list-id').includes(code) && headers.raw('list-unsubscribe').includes(code),
    inSent: false,
    from: senderFate(headers, letter),
    authentication: authenticationOf(fields, address, servers),
  };
}

function senderFate(headers: Headers, { address, senderName }: ProbeLetter): SenderFate {
  const from = readMailbox(headers.raw('from'));
  const sender = headers.raw('sender');
  const isOurs = (other: string) => other.toLowerCase() === address.toLowerCase();
  if (!isOurs(from.address)) return 'address-changed';
  if (sender !== '' && !isOurs(readMailbox(sender).address)) return 'on-behalf';
  // Blanks and quotation marks are written one way or the other.
  const bare = (name: string) => name.replaceAll(/["\\\s]/g, '');
  return bare(from.name) === bare(senderName) ? 'kept' : 'name-changed';
}
