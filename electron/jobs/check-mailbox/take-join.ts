import { readAddress } from '#domain/identity/address.ts';
import type { AddressId, LetterId } from '#domain/ids.ts';
import type { Asked } from '#electron/features/requests/ask-back.ts';
import { answering, askBack, withhold } from '#electron/features/requests/ask-back.ts';
import { onTheWire } from '#electron/features/requests/ways.ts';
import { meantList } from './concerns-us.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep } from './plan.ts';
import type { NamedList } from './ports.ts';

/** More of a display name is no name. */
export const longestName = 120;

/**
 * Somebody would like to join a list: by its rule the sender's address is asked to confirm, or it waits for the owner.
 * A list that takes nobody in is only noted.
 */
export function planJoin(ports: TakePorts, tied: Tied): Plan {
  const { facts } = tied;
  const list = meantList(facts, ports.people.lists(), ports.account());
  if (list === null || list.rule === 'closed' || facts.from.address === '')
    return keep('join', 'noted', tied);
  const addressId = ports.people.addressByText(facts.from.address);
  const members = addressId === null ? [] : ports.people.membersAt(addressId);
  if (members.some(({ listId }) => listId === list.id)) return keep('join', 'nothing-to-do', tied);
  const blocked = addressId !== null && ports.bounces.standing(addressId).blocked;
  // Nothing is sent to a blocked address, so the owner is the one to ask.
  if (list.rule === 'approve' || blocked) return waitForOwner(ports, tied, list, addressId);
  return askToConfirm(ports, tied, list, members.length > 0);
}

function askToConfirm(ports: TakePorts, tied: Tied, list: NamedList, known: boolean): Plan {
  const { facts } = tied;
  const reading = readAddress(facts.from.address, ports.toAscii);
  if (!reading.ok || facts.automatic) return keep('join', 'noted', tied);
  const { normalised } = reading.address;
  if (ports.people.ownAddresses().includes(normalised)) return keep('join', 'noted', tied);
  const asked: Asked = {
    kind: 'join',
    listId: list.id,
    address: onTheWire(reading.address),
    name: facts.from.name.slice(0, longestName),
    known,
    language: ports.caseBook.languageOf(list.id),
  };
  const answer = answering(ports, asked);
  if (answer === 'ask')
    return {
      ...keep('join', 'asked', tied),
      apply: (letterId) => askBack(ports, asked, letterId, facts.messageId),
    };
  if (answer !== 'withhold') return keep('join', 'noted', tied);
  return {
    ...keep('join', 'withheld', tied),
    apply: (letterId) => withhold(ports, asked, letterId),
    topics: ['requests'],
  };
}

function waitForOwner(ports: TakePorts, tied: Tied, list: NamedList, addressId: AddressId | null): Plan {
  const { name, address } = tied.facts.from;
  if (ports.caseBook.hasOpenRequest('join', address, list.id)) return keep('join', 'noted', tied);
  return {
    ...keep('join', 'to-decide', tied),
    who: name || address,
    apply: (letterId) => {
      openJoin(ports, tied, { listId: list.id, addressId, name, address, letterId });
    },
    topics: ['decide'],
  };
}

interface Joiner {
  readonly listId: NamedList['id'];
  readonly addressId: AddressId | null;
  readonly name: string;
  readonly address: string;
  readonly letterId: LetterId;
}

/** Puts somebody who wants to join before the owner. */
export function openJoin({ caseBook }: Pick<TakePorts, 'caseBook'>, { facts, at }: Tied, joiner: Joiner) {
  const { name, address } = joiner;
  return caseBook.open({
    ...joiner,
    kind: 'join',
    state: 'open',
    recipientId: null,
    bounceId: null,
    name: name || address,
    quote: facts.beginning || facts.subject,
    at,
  });
}
