import type { AddressId, LetterId } from '#domain/ids.ts';
import { senderProven } from '#domain/letters/sender-proof.ts';
import { performInside } from '#electron/features/acts/perform.ts';
import type { Asked } from '#electron/features/requests/ask-back.ts';
import { answering, askBack } from '#electron/features/requests/ask-back.ts';
import { queueGoodbye } from '#electron/features/requests/goodbye.ts';
import { onTheWire } from '#electron/features/requests/ways.ts';
import { meantList } from './concerns-us.ts';
import type { ProvenToken } from './identify.ts';
import { leaveKey } from './leave-key.ts';
import type { Addressed, KnownAddress } from './ports.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep } from './plan.ts';

const topics = ['decide', 'recipients', 'lists', 'acts', 'mailings'] as const;

/**
 * Somebody leaves. With something we signed it holds at once for everyone the mail was addressed to, as an act that one
 * undo takes back; so it does where the own provider found the sender behind a letter about the sender's own address.
 * Without either anybody may have written: the address it is about is asked, or else the owner.
 */
export function planLeave(ports: TakePorts, tied: Tied): Plan {
  const key = leaveKey(ports, tied);
  if (key !== null)
    return leaving(ports, tied, tied.link.addressId, staying(ports, tied, addressed(ports, tied, key)));
  const people = claimed(ports, tied);
  const [first] = people;
  if (first === undefined) return keep('leave', 'noted', tied);
  if (isSenderOf(ports, tied)) return leaving(ports, tied, claimedAddress(ports, tied), people);
  const asked = questionFor(ports, tied, people);
  const answer = asked === null ? 'none' : answering(ports, asked);
  if (answer === 'waits') return keep('leave', 'noted', tied);
  if (asked === null || answer !== 'ask')
    return { ...keep('leave', 'to-decide', tied), apply: askOwner(ports, tied, people), topics };
  const inReplyTo = answersTo(tied, asked.address.normalised);
  return {
    ...keep('leave', 'asked', tied),
    apply: (letterId) => askBack(ports, asked, letterId, inReplyTo),
  };
}

/** Ends these memberships at once, and says so once to their address; nobody left means nothing to do. */
export function leaving(
  ports: TakePorts,
  tied: Tied,
  addressId: AddressId | null,
  people: readonly Addressed[],
): Plan {
  if (people.length === 0) return keep('leave', 'noted', tied);
  return {
    ...keep('leave', 'left', tied),
    who: namesOf(people),
    apply: (letterId) => {
      leaveNow(ports, tied, { people, addressId, letterId });
      const address = addressId === null ? null : mayHear(ports, tied, addressId);
      if (address === null) return;
      queueGoodbye(ports, {
        address: onTheWire(address),
        language: address.language ?? 'de',
        lists: people,
        letterId,
        inReplyTo: answersTo(tied, address.normalised),
      });
    },
    topics,
  };
}

/** The address, unless a machine wrote, it is one of ours, or mail to it comes back. */
function mayHear(ports: TakePorts, { facts }: Tied, addressId: AddressId): KnownAddress | null {
  const address = ports.people.addressOf(addressId);
  if (facts.automatic || address === null || address.blocked) return null;
  const own = ports.people.ownAddresses();
  const from = facts.from.address.toLowerCase();
  return own.includes(address.normalised) || own.includes(from) ? null : address;
}

function questionFor(ports: TakePorts, tied: Tied, people: readonly Addressed[]): Asked | null {
  const addressId = claimedAddress(ports, tied);
  const address = addressId === null ? null : mayHear(ports, tied, addressId);
  const [first] = people;
  if (address === null || first === undefined) return null;
  const lists = new Set(people.map(({ listId }) => listId));
  return {
    kind: 'leave',
    listId: lists.size === 1 ? first.listId : null,
    address: onTheWire(address),
    name: first.name,
    known: true,
    language: address.language ?? ports.caseBook.languageOf(first.listId),
  };
}

/** What a notice to that address answers: the letter, where it came from there. */
function answersTo({ facts }: Tied, normalised: string): string {
  return facts.from.address.normalize('NFC').toLowerCase() === normalised ? facts.messageId : '';
}

/** Everyone the mail was addressed to on the token's list, or on any where the token names none of them. */
function addressed(ports: TakePorts, { link }: Tied, key: ProvenToken): readonly Addressed[] {
  const listId = key.list === null ? null : ports.people.listByNumber(key.list);
  const mailed = link.delivery === null ? [] : ports.people.addressedBy(link.delivery.id);
  const known =
    mailed.length > 0 || link.addressId === null ? mailed : ports.people.membersAt(link.addressId);
  const onList = known.filter((person) => person.listId === listId);
  return onList.length > 0 ? onList : known;
}

/** Whose membership an unsigned request is about: that of the mail it carries something of, or the sender's. */
function claimedAddress(ports: TakePorts, { facts, link }: Tied): AddressId | null {
  return link.addressId ?? ports.people.addressByText(facts.from.address);
}

/** Whether a person wrote this, and provably from the address it is about. */
function isSenderOf(ports: TakePorts, tied: Tied): boolean {
  const { facts } = tied;
  if (facts.kind !== 'leave' || facts.automatic) return false;
  const addressId = claimedAddress(ports, tied);
  return (
    addressId !== null &&
    addressId === ports.people.addressByText(facts.from.address) &&
    senderProven(facts.headers, facts.from.address, ports.account().servers)
  );
}

/** Whom an unsigned request means: members at that address, on the list it names if it names one. */
function claimed(ports: TakePorts, tied: Tied): readonly Addressed[] {
  const addressId = claimedAddress(ports, tied);
  const members = addressId === null ? [] : ports.people.membersAt(addressId);
  const named = meantList(tied.facts, ports.people.lists(), ports.account());
  const onNamed = members.filter(({ listId }) => listId === named?.id);
  return onNamed.length > 0 ? onNamed : members;
}

interface Leavers {
  readonly people: readonly Addressed[];
  readonly addressId: AddressId | null;
  readonly letterId: LetterId;
}

function leaveNow(ports: TakePorts, tied: Tied, { people, addressId, letterId }: Leavers): void {
  const { at, facts, link } = tied;
  const [first] = people;
  if (first === undefined) return;
  const name = namesOf(people);
  const caseId = ports.caseBook.open({
    kind: 'leave',
    state: 'open',
    addressId,
    recipientId: first.recipientId,
    listId: first.listId,
    letterId,
    bounceId: null,
    name,
    address: link.delivery?.address ?? facts.from.address,
    quote: quoteOf(tied),
    at,
  });
  const act = { kind: 'left-by-letter', params: { name, list: first.list } } as const;
  const work = () => {
    for (const { recipientId, listId } of people) ports.caseBook.endMembership(recipientId, listId, at);
    ports.caseBook.close(caseId, 'left', at, first.recipientId);
  };
  performInside(ports, act, work, 'letter');
}

function askOwner(ports: TakePorts, tied: Tied, people: readonly Addressed[]): (letterId: LetterId) => void {
  return (letterId) => {
    const [first] = people;
    const { facts, link } = tied;
    // A complaint comes from a provider's machine and is about whom we mailed.
    const mailed = facts.kind === 'complaint' ? link.delivery?.address : undefined;
    const address = mailed ?? facts.from.address;
    if (first === undefined || ports.caseBook.hasOpenRequest('leave', address, first.listId)) return;
    ports.caseBook.open({
      kind: 'leave',
      state: 'open',
      addressId: link.addressId,
      recipientId: first.recipientId,
      listId: first.listId,
      letterId,
      bounceId: null,
      name: first.name,
      address,
      quote: quoteOf(tied),
      at: tied.at,
    });
  };
}

/** Whoever of them still gets mail; a second letter finds nobody and changes nothing. */
function staying(ports: TakePorts, { link }: Tied, people: readonly Addressed[]): readonly Addressed[] {
  const members = link.addressId === null ? [] : ports.people.membersAt(link.addressId);
  return people.filter((person) =>
    members.some(({ recipientId, listId }) => recipientId === person.recipientId && listId === person.listId),
  );
}

function namesOf(people: readonly Addressed[]): string {
  return [...new Set(people.map(({ name }) => name))].join(', ');
}

function quoteOf({ facts }: Tied): string {
  return facts.beginning || facts.subject;
}
