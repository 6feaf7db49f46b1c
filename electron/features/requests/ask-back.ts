import type { LetterId, ListId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import { mintToken } from '#domain/identity/token.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { RequestKind } from '#domain/requests/request.ts';
import { crowdSince, isCrowded, mostWithheld } from '#domain/requests/request.ts';
import type { ListTable } from '../lists/ports.ts';
import type { NoticeAddress, NoticePorts } from '../notices/ports.ts';
import { mayNotify, queueNotice } from '../notices/queue-notice.ts';
import type { NewRequest, RequestTable } from './ports.ts';
import { yesWay } from './ways.ts';

export interface AskPorts extends NoticePorts {
  readonly requests: RequestTable;
  readonly lists: Pick<ListTable, 'get'>;
}

/** A request of which only a letter's sender speaks, that anybody may have written. */
export interface Asked {
  readonly kind: RequestKind;
  /** Null: every list this address is on. */
  readonly listId: ListId | null;
  /** Whom it is about, and who is asked; never where the letter wants its answer. */
  readonly address: NoticeAddress;
  readonly name: string;
  readonly known: boolean;
  readonly language: PersonLanguage;
}

/** What may come of such a request: the address is asked, or the owner first, or it waits already, or nothing may leave. */
export type Answering = 'ask' | 'withhold' | 'waits' | 'none';

export function answering(ports: AskPorts, { kind, address, known }: Asked): Answering {
  const now = ports.clock.now();
  if (ports.requests.isWaiting(address.normalised)) return 'waits';
  const crowd = ports.requests.crowd(crowdSince(now));
  if (kind === 'join' && isCrowded(crowd, known)) return crowd.withheld < mostWithheld ? 'withhold' : 'none';
  if (kind === 'leave' && isCrowded({ ...crowd, withheld: 0, unknown: 0 }, true)) return 'none';
  return mayNotify(ports, address, kind === 'join' ? 'confirm' : 'confirm-leave') ? 'ask' : 'none';
}

/** Asks that address by a notice with a token, inside a transaction. Called when `answering` said so. */
export function askBack(ports: AskPorts, asked: Asked, letterId: LetterId, inReplyTo: string): void {
  const publicNumber = newNumber(ports);
  const noticeId = question(ports, { ...asked, publicNumber, letterId, inReplyTo });
  if (noticeId === null) return;
  ports.requests.add({ ...rowOf(ports, asked, letterId), publicNumber, state: 'asked', noticeId });
}

/** Keeps it for the owner's word, inside a transaction. */
export function withhold(ports: AskPorts, asked: Asked, letterId: LetterId): void {
  const row = rowOf(ports, asked, letterId);
  ports.requests.add({ ...row, publicNumber: newNumber(ports), state: 'withheld', noticeId: null });
}

/** The owner's word: asks about withheld requests as far as the limits allow; answers how many could be asked. */
export function askWithheld(ports: AskPorts, languageOf: (listId: ListId) => PersonLanguage): number {
  let count = 0;
  for (const request of ports.requests.withheld()) {
    const { id, listId, letterId, publicNumber, to, normalised } = request;
    if (listId === null) continue;
    const address = { to, normalised };
    const language = languageOf(listId);
    const noticeId = question(ports, {
      ...request,
      address,
      language,
      publicNumber,
      letterId,
      inReplyTo: '',
    });
    if (noticeId === null) continue;
    ports.requests.ask(id, noticeId, ports.clock.now());
    count += 1;
  }
  return count;
}

interface Question extends Asked {
  readonly publicNumber: number;
  readonly letterId: LetterId;
  readonly inReplyTo: string;
}

function question(ports: AskPorts, { kind, listId, address, language, ...rest }: Question) {
  const { publicNumber, letterId, inReplyTo } = rest;
  const list = listId === null ? null : ports.lists.get(listId);
  const { name, legalNotice } = ports.sender.organisation();
  // It names the request, not an address: of strangers no address is kept before they said yes.
  const token = mintToken(
    { purpose: 'confirm', list: list?.publicNumber ?? 0, address: publicNumber, era: 0, mailing: 0 },
    ports.mac,
  );
  const sender = ports.sender.sender(listId === null ? [] : [listId]);
  return queueNotice(ports, {
    address,
    language,
    content: {
      purpose: kind === 'join' ? 'confirm' : 'confirm-leave',
      list: list?.name ?? '',
      organisation: name,
      legalNotice,
      yes: yesWay(sender, token, language),
    },
    listId,
    letterId,
    inReplyTo,
  });
}

function rowOf(
  ports: AskPorts,
  { kind, listId, name, address, known }: Asked,
  letterId: LetterId,
): Omit<NewRequest, 'publicNumber' | 'state' | 'noticeId'> {
  return { kind, listId, name, ...address, letterId, known, askedAt: ports.clock.now() };
}

function newNumber({ randomness, requests }: AskPorts): number {
  return drawPublicNumber(
    32,
    (length) => randomness.bytes(length),
    (number) => requests.numberTaken(number),
  );
}
