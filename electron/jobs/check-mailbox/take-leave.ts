import type { LetterId } from '#domain/ids.ts';
import { performInside } from '#electron/features/acts/perform.ts';
import { namedList } from './concerns-us.ts';
import type { ProvenToken } from './identify.ts';
import type { Addressed } from './ports.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep, whoOf } from './plan.ts';

/**
 * Somebody leaves. With something we signed it holds at once for everyone the mail was addressed to, as an
 * act that one undo takes back; without it the request waits for the owner.
 */
export function planLeave(ports: TakePorts, tied: Tied): Plan {
  const key = leaveKey(tied);
  const people = key === null ? claimed(ports, tied) : staying(ports, tied, addressed(ports, tied, key));
  const [first] = people;
  if (first === undefined) return keep('leave', 'noted', tied);
  const who = key === null ? whoOf(tied.facts, tied.link) : namesOf(people);
  const topics = ['decide', 'recipients', 'lists', 'acts', 'mailings'] as const;
  if (key !== null)
    return {
      kind: 'leave',
      outcome: 'left',
      who,
      reason: null,
      apply: leaveNow(ports, tied, people),
      topics,
    };
  return {
    kind: 'leave',
    outcome: 'to-decide',
    who,
    reason: null,
    apply: askOwner(ports, tied, people),
    topics,
  };
}

/**
 * The token that lets a letter end a membership. A header token acts for whoever sends it, since only the
 * mail itself carries it; one from the footer travels along when a mail is passed on, so it needs the
 * sender to be the one mailed. A letter that answers our mail with a clear word counts like the header's.
 */
export function leaveKey({ facts, link }: Tied): ProvenToken | null {
  const near = link.tokens.filter(
    ({ place }) => place === 'recipient' || place === 'subject' || place === 'body',
  );
  const header = near.find((token) => token.purpose === 'leave');
  if (header !== undefined) return header;
  if (facts.kind !== 'leave') {
    const footer = near.find((token) => token.purpose === 'leave-body');
    return footer !== undefined && fromMailed({ facts, link }) ? footer : null;
  }
  const footer = link.tokens.find((token) => token.purpose === 'leave-body');
  const answered = link.tokens.find(({ place }) => place === 'references');
  if (answered !== undefined) return answered;
  return footer !== undefined && fromMailed({ facts, link }) ? footer : null;
}

function fromMailed({ facts, link }: Pick<Tied, 'facts' | 'link'>): boolean {
  return link.delivery !== null && facts.from.address.toLowerCase() === link.delivery.address.toLowerCase();
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

/** Whom an unsigned request means: members at the sender's address, on the list it names if it names one. */
function claimed(ports: TakePorts, { facts, link }: Tied): readonly Addressed[] {
  const addressId = link.addressId ?? ports.people.addressByText(facts.from.address);
  const members = addressId === null ? [] : ports.people.membersAt(addressId);
  const named = namedList(facts, ports.people.lists());
  const onNamed = members.filter(({ listId }) => listId === named?.id);
  return onNamed.length > 0 ? onNamed : members;
}

function leaveNow(ports: TakePorts, tied: Tied, people: readonly Addressed[]): (letterId: LetterId) => void {
  return (letterId) => {
    const { at, facts, link } = tied;
    const [first] = people;
    if (first === undefined) return;
    const name = namesOf(people);
    const caseId = ports.caseBook.open({
      kind: 'leave',
      state: 'open',
      addressId: link.addressId,
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
  };
}

function askOwner(ports: TakePorts, tied: Tied, people: readonly Addressed[]): (letterId: LetterId) => void {
  return (letterId) => {
    const [first] = people;
    const address = tied.facts.from.address;
    if (first === undefined || ports.caseBook.hasOpenRequest('leave', address, first.listId)) return;
    ports.caseBook.open({
      kind: 'leave',
      state: 'open',
      addressId: tied.link.addressId,
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
