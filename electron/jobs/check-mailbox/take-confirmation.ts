import { saysNo, saysYes } from '#domain/letters/says-yes.ts';
import { lastWaiting } from '#domain/requests/request.ts';
import type { RequestRecord } from '#electron/features/requests/ports.ts';
import { admitConfirmed } from '#electron/features/requests/admit-confirmed.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep } from './plan.ts';
import { openJoin } from './take-join.ts';
import { leaving } from './take-leave.ts';

/**
 * The request a letter says yes to, or null. Only a person's own words count (I08): a token in the subject or beside a
 * yes, or a yes in an answer to our question. Whatever a machine sent, or repeats of ours, is no word of anybody's.
 */
export function confirmedRequest(ports: TakePorts, { facts, link }: Tied): RequestRecord | null {
  const byMachine =
    facts.automatic || facts.report || facts.kind === 'auto-reply' || facts.kind === 'complaint';
  if (byMachine || saysNo(facts.beginning)) return null;
  const yes = saysYes(facts.beginning);
  const token = link.tokens.find(
    ({ purpose, place }) => purpose === 'confirm' && (place === 'subject' || (place === 'body' && yes)),
  );
  if (token !== undefined) return ports.requests.byNumber(token.address);
  for (const number of link.notices) {
    const notice = ports.notices.byNumber(number);
    const request = notice === null ? null : ports.requests.byNotice(notice.id);
    if (request !== null && (yes || (request.kind === 'leave' && facts.kind === 'leave'))) return request;
  }
  return null;
}

/** Carries out what was confirmed; a second time, or too late, it changes nothing and nothing is answered (I24). */
export function planConfirmation(ports: TakePorts, tied: Tied, request: RequestRecord): Plan {
  const { kind, state } = request;
  if (state === 'confirmed') return keep(kind, 'nothing-to-do', tied);
  if (state !== 'asked' || request.askedAt <= lastWaiting(ports.clock.now()))
    return keep(kind, 'noted', tied);
  const plan = kind === 'leave' ? confirmedLeave(ports, tied, request) : confirmedJoin(ports, tied, request);
  return {
    ...plan,
    apply: (letterId) => {
      ports.requests.confirm(request.id, letterId, tied.at);
      plan.apply(letterId);
    },
  };
}

function confirmedLeave(ports: TakePorts, tied: Tied, { normalised, listId }: RequestRecord): Plan {
  const addressId = ports.people.addressByText(normalised);
  const members = addressId === null ? [] : ports.people.membersAt(addressId);
  const meant = members.filter((person) => listId === null || person.listId === listId);
  return leaving(ports, tied, addressId, meant);
}

function confirmedJoin(ports: TakePorts, tied: Tied, request: RequestRecord): Plan {
  const { normalised, to, name } = request;
  const list = ports.people.lists().find(({ id }) => id === request.listId);
  if (list === undefined || list.rule === 'closed') return keep('join', 'noted', tied);
  const addressId = ports.people.addressByText(normalised);
  const members = addressId === null ? [] : ports.people.membersAt(addressId);
  if (members.some(({ listId }) => listId === list.id)) return keep('join', 'nothing-to-do', tied);
  const joiner = { listId: list.id, addressId, name, address: to };
  if (list.rule !== 'confirm') {
    return {
      ...keep('join', 'to-decide', tied),
      who: name || to,
      apply: (letterId) => {
        if (!ports.caseBook.hasOpenRequest('join', to, list.id))
          openJoin(ports, tied, { ...joiner, letterId });
      },
      topics: ['decide'],
    };
  }
  return {
    ...keep('join', 'joined', tied),
    who: name || to,
    apply: (letterId) => {
      const caseId = openJoin(ports, tied, { ...joiner, letterId });
      // Where the person cannot be put on the list, the case stays open and the owner sees why.
      admitConfirmed(
        ports,
        { ...joiner, language: ports.caseBook.languageOf(list.id), letterId },
        (recipientId) => ports.caseBook.close(caseId, 'admit', tied.at, recipientId),
      );
    },
    topics: ['decide', 'recipients', 'lists', 'acts'],
  };
}
