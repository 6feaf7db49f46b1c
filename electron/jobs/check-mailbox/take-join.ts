import { namedList } from './concerns-us.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep } from './plan.ts';

/** Somebody would like to join a list: it waits for the owner. A list that takes nobody in is only noted. */
export function planJoin(ports: TakePorts, tied: Tied): Plan {
  const { facts, at } = tied;
  const { name, address } = facts.from;
  const list = namedList(facts, ports.people.lists());
  if (list === null || !list.open || address === '') return keep('join', 'noted', tied);
  const addressId = ports.people.addressByText(address);
  const members = addressId === null ? [] : ports.people.membersAt(addressId);
  if (members.some(({ listId }) => listId === list.id)) return keep('join', 'nothing-to-do', tied);
  if (ports.caseBook.hasOpenRequest('join', address, list.id)) return keep('join', 'noted', tied);
  return {
    kind: 'join',
    outcome: 'to-decide',
    who: name || address,
    reason: null,
    apply: (letterId) => {
      ports.caseBook.open({
        kind: 'join',
        state: 'open',
        addressId,
        recipientId: null,
        listId: list.id,
        letterId,
        bounceId: null,
        name: name || address,
        address,
        quote: facts.beginning || facts.subject,
        at,
      });
    },
    topics: ['decide'],
  };
}
