import type { LetterId } from '#domain/ids.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import { concernsUs } from './concerns-us.ts';
import { identify } from './identify.ts';
import type { Plan, TakePorts } from './plan.ts';
import { planLetter } from './plan-letter.ts';
import type { IncomingLetter, NewLetter, RawBlobs } from './ports.ts';

/** Letters longer than this lie beside the store instead of in a row, in bytes. */
const longestRow = 16 * 1024;
/** What is kept of a letter's bytes, as much as is ever read of them. */
const longestKept = 2 * 1024 * 1024;

export interface TakenLetter {
  readonly letterId: LetterId | null;
  readonly topics: Plan['topics'];
}

const passedOver: TakenLetter = { letterId: null, topics: [] };

/**
 * Stores what a letter leads to and moves the cursor behind it, in one transaction: after a crash either
 * both happened or neither. A letter known by its fingerprint, or none of our business, moves the cursor only.
 */
export async function takeLetter(
  ports: TakePorts & { readonly rawBlobs: RawBlobs },
  accountId: number,
  letter: IncomingLetter,
  facts: LetterFacts,
): Promise<TakenLetter> {
  const link = identify(facts, ports.mac, ports.people);
  const ours =
    concernsUs(facts, link, ports.people.lists(), ports.account()) &&
    !ports.letterBook.knows(facts.fingerprint);
  const kept = letter.bytes.subarray(0, longestKept);
  const rawBlob = ours && kept.length > longestRow ? await ports.rawBlobs.put(kept) : null;
  return ports.store.transaction(() => {
    moveCursor(ports, accountId, letter);
    if (!ours || ports.letterBook.knows(facts.fingerprint)) return passedOver;
    // Once more: a person may have been removed while the blob was written.
    const now = identify(facts, ports.mac, ports.people);
    const plan = planLetter(ports, { facts, link: now, at: letter.receivedAt });
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
      deliveryId: now.delivery?.id ?? null,
      addressId: now.addressId,
      raw: rawBlob === null ? kept : null,
      rawBlob,
    });
    plan.apply(letterId);
    return { letterId, topics: plan.topics };
  });
}

/** Puts a letter aside that nobody could read, so that the ones behind it are reached. */
export function quarantine(
  ports: TakePorts,
  accountId: number,
  letter: IncomingLetter,
): Promise<TakenLetter> {
  return ports.store.transaction(() => {
    moveCursor(ports, accountId, letter);
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

function placeOf(accountId: number, { folder, uidValidity, uid, receivedAt }: IncomingLetter): Place {
  return { accountId, folder, uidValidity, uid, at: receivedAt };
}

function moveCursor(ports: TakePorts, accountId: number, { folder, uidValidity, uid }: IncomingLetter): void {
  ports.mailboxes.moveCursor(accountId, { folder, uidValidity, lastUid: uid }, ports.clock.now());
}
