import { proves } from '#domain/bounces/weigh.ts';
import { readAddress } from '#domain/identity/address.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { Addressed, KnownAddress, NewCase } from './ports.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';

/** Letters that may name a new address beside what else they are. */
const kinds: readonly Plan['kind'][] = ['auto-reply', 'answer', 'other'];

/**
 * Puts a new address before the owner where a letter plainly names one for somebody on a list, beside what else it leads
 * to. Nothing changes by itself, whatever the letter carries: anybody who has a mail of ours could answer it.
 */
export function withNewAddress(ports: TakePorts, tied: Tied, plan: Plan): Plan {
  if (!kinds.includes(plan.kind)) return plan;
  const found = newCase(ports, tied);
  if (found === null) return plan;
  return {
    ...plan,
    topics: [...new Set([...plan.topics, 'decide' as const])],
    apply: (letterId) => {
      plan.apply(letterId);
      ports.caseBook.open({ ...found, letterId });
    },
  };
}

function newCase(ports: TakePorts, { facts, link, at }: Tied): Omit<NewCase, 'letterId'> | null {
  const { newAddress, from } = facts;
  const { addressId } = link;
  if (newAddress === null || addressId === null) return null;
  const known = ports.people.addressOf(addressId);
  const proposed = newMailbox(ports, newAddress.address, known);
  const person = personMeant(ports.people.membersAt(addressId), from.name);
  if (known === null || proposed === null || person === undefined) return null;
  if (ports.caseBook.hasOpenProposal(addressId, proposed)) return null;
  const sender = normalised(ports, from.address);
  const isTheirs = sender === known.normalised || sender === normalised(ports, proposed);
  return {
    kind: 'new-address',
    state: 'open',
    addressId,
    recipientId: person.recipientId,
    listId: person.listId,
    bounceId: null,
    name: person.name,
    address: known.spelling,
    quote: newAddress.sentence,
    at,
    proposal: { address: proposed, isProven: proves(link.identity) && isTheirs },
  };
}

/** A sound address that is neither the present one nor one of ours. */
function newMailbox(ports: TakePorts, named: string, known: KnownAddress | null): string | null {
  const reading = readAddress(named, ports.toAscii);
  if (!reading.ok || reading.address.normalised === known?.normalised) return null;
  return ports.people.ownAddresses().includes(reading.address.normalised) ? null : reading.address.spelling;
}

function normalised({ toAscii }: TakePorts, address: string): string {
  const reading = readAddress(address, toAscii);
  return reading.ok ? reading.address.normalised : '';
}

/** Of several at one address the one whose name the letter bears. */
function personMeant(people: readonly Addressed[], writer: string): Addressed | undefined {
  const name = sortKey(writer);
  return people.find((person) => name !== '' && sortKey(person.name) === name) ?? people[0];
}
