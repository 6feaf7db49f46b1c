import type { LetterId } from '#domain/ids.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import { concernsUs } from './concerns-us.ts';
import { identify } from './identify.ts';
import type { Plan, TakePorts } from './plan.ts';
import { planLetter } from './plan-letter.ts';
import type { Cursor, IncomingLetter, LargeLetter, NewLetter, RawBlobs } from './ports.ts';

/** Letters longer than this lie beside the store instead of in a row, in bytes. */
const longestRow = 16 * 1024;
/** What is kept of a letter's bytes, as much as is ever read of them. */
const longestKept = 2 * 1024 * 1024;

export interface TakenLetter {
  readonly letterId: LetterId | null;
  readonly topics: Plan['topics'];
}

const passedOver: TakenLetter = { letterId: null, topics: [] };

/** What is stored of a mailbox: a letter that was read, one that is only listed, or that some were passed. */
export type Item =
  | { readonly kind: 'letter'; readonly letter: IncomingLetter; readonly facts: LetterFacts }
  | { readonly kind: 'too-large'; readonly letter: LargeLetter }
  | { readonly kind: 'passed'; readonly cursor: Cursor };

type BatchPorts = TakePorts & { readonly rawBlobs: RawBlobs };

/**
 * Stores what letters lead to and moves the cursors behind them, all in one transaction: after a crash either
 * everything happened or nothing. A letter known by its fingerprint, or none of our business, moves the cursor only.
 */
export async function takeLetters(
  ports: BatchPorts,
  accountId: number,
  items: readonly Item[],
): Promise<readonly TakenLetter[]> {
  const blobs = await Promise.all(items.map((item) => blobOf(ports, item)));
  return ports.store.transaction(() => {
    const taken = items.map((item, index) => {
      if (item.kind === 'passed') return passedOver;
      return item.kind === 'letter'
        ? take(ports, accountId, item, blobs[index] ?? null)
        : list(ports, accountId, item.letter);
    });
    const last = new Map(items.map((item) => [folderOf(item), item]));
    for (const item of last.values()) moveCursor(ports, accountId, cursorOf(item));
    return taken;
  });
}

/** The folder an item came from. */
export function folderOf(item: Item): string {
  return item.kind === 'passed' ? item.cursor.folder : item.letter.folder;
}

function cursorOf(item: Item): Cursor {
  if (item.kind === 'passed') return item.cursor;
  const { folder, uidValidity, uid } = item.letter;
  return { folder, uidValidity, lastUid: uid };
}

async function blobOf(ports: BatchPorts, item: Item): Promise<string | null> {
  if (item.kind !== 'letter' || item.letter.bytes.length <= longestRow) return null;
  const { facts, letter } = item;
  const link = identify(facts, ports.mac, ports.people);
  const ours = concernsUs(facts, link, ports.people.lists(), ports.account());
  if (!ours || ports.letterBook.knows(facts.fingerprint)) return null;
  return ports.rawBlobs.put(letter.bytes.subarray(0, longestKept));
}

function take(
  ports: TakePorts,
  accountId: number,
  { letter, facts }: Extract<Item, { kind: 'letter' }>,
  rawBlob: string | null,
): TakenLetter {
  if (ports.letterBook.knows(facts.fingerprint)) return passedOver;
  // Asked inside the transaction: a person may have been removed while the blob was written.
  const link = identify(facts, ports.mac, ports.people);
  if (!concernsUs(facts, link, ports.people.lists(), ports.account())) return passedOver;
  const plan = planLetter(ports, { facts, link, at: letter.receivedAt });
  const letterId = ports.letterBook.add({
    ...placeOf(accountId, letter),
    fingerprint: facts.fingerprint,
    kind: plan.kind,
    outcome: plan.outcome,
    who: plan.who,
    from: facts.from.address,
    subject: facts.subject,
    beginning: facts.kind === 'bounce' || facts.kind === 'delayed' ? '' : facts.beginning,
    reason: plan.reason,
    awayUntil: facts.awayUntil,
    challenge: facts.challenge,
    deliveryId: link.delivery?.id ?? null,
    addressId: link.addressId,
    raw: rawBlob === null ? letter.bytes.subarray(0, longestKept) : null,
    rawBlob,
  });
  plan.apply(letterId);
  return { letterId, topics: plan.topics };
}

/** A letter nobody fetched is named by who wrote it and about what, so that the owner can look for it. */
function list(ports: TakePorts, accountId: number, letter: LargeLetter): TakenLetter {
  const { head, size, folder, uidValidity, uid } = letter;
  const name = head.messageId || `${folder} ${String(uidValidity)} ${String(uid)}`;
  const fingerprint = `too large ${String(size)} ${name}`;
  if (ports.letterBook.knows(fingerprint)) return passedOver;
  const { name: who, address: from } = head.from;
  const words = { who: who || from, from, subject: head.subject, outcome: 'too-large' } as const;
  const letterId = ports.letterBook.add({ ...placeOf(accountId, letter), ...unread, ...words, fingerprint });
  return { letterId, topics: [] };
}

/** Puts a letter aside that nobody could read, so that the ones behind it are reached. */
export function quarantine(
  ports: TakePorts,
  accountId: number,
  letter: IncomingLetter,
): Promise<TakenLetter> {
  return ports.store.transaction(() => {
    moveCursor(ports, accountId, { ...letter, lastUid: letter.uid });
    ports.mailboxes.forgetAttempts(accountId, letter);
    const fingerprint = `unread ${letter.folder} ${String(letter.uidValidity)} ${String(letter.uid)}`;
    if (ports.letterBook.knows(fingerprint)) return passedOver;
    const letterId = ports.letterBook.add({
      ...placeOf(accountId, letter),
      ...unread,
      fingerprint,
    });
    return { letterId, topics: [] };
  });
}

const unread = {
  kind: 'unreadable',
  outcome: 'quarantined',
  who: '',
  from: '',
  subject: '',
  beginning: '',
  reason: null,
  awayUntil: null,
  challenge: false,
  deliveryId: null,
  addressId: null,
  raw: null,
  rawBlob: null,
} as const;

type Place = Pick<NewLetter, 'accountId' | 'folder' | 'uidValidity' | 'uid' | 'at'>;

function placeOf(
  accountId: number,
  { folder, uidValidity, uid, receivedAt }: Omit<IncomingLetter, 'bytes'>,
): Place {
  return { accountId, folder, uidValidity, uid, at: receivedAt };
}

function moveCursor(ports: TakePorts, accountId: number, { folder, uidValidity, lastUid }: Cursor): void {
  ports.mailboxes.moveCursor(accountId, { folder, uidValidity, lastUid }, ports.clock.now());
}
