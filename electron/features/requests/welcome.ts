import type { LetterId, ListId, RecipientId } from '#domain/ids.ts';
import { mintToken } from '#domain/identity/token.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ListTable } from '../lists/ports.ts';
import type { NoticePorts } from '../notices/ports.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { AddressTable, MembershipTable } from '../recipients/ports.ts';
import { leaveBy, onTheWire } from './ways.ts';

export interface WelcomePorts extends NoticePorts {
  readonly lists: Pick<ListTable, 'get' | 'detail'>;
  readonly addresses: Pick<AddressTable, 'byNormalised'>;
  readonly memberships: Pick<MembershipTable, 'get'>;
}

export interface Welcomed {
  readonly recipientId: RecipientId;
  readonly listId: ListId;
  /** Normalised form of the address. */
  readonly normalised: string;
  readonly language: PersonLanguage;
  readonly letterId: LetterId;
}

/** Tells somebody who asked by letter that mailings come from now on, and how to leave; inside a transaction. */
export function queueWelcome(ports: WelcomePorts, welcomed: Welcomed): void {
  const { recipientId, listId, language, letterId } = welcomed;
  const list = ports.lists.get(listId);
  const address = ports.addresses.byNormalised(welcomed.normalised);
  const tie = ports.memberships.get(recipientId, listId);
  if (list === null || address === null || tie === null) return;
  const { name, legalNotice } = ports.sender.organisation();
  const token = mintToken(
    {
      purpose: 'leave-body',
      list: list.publicNumber,
      address: address.publicNumber,
      era: tie.era,
      mailing: 0,
    },
    ports.mac,
  );
  queueNotice(ports, {
    address: onTheWire(address),
    language,
    content: {
      purpose: 'welcome',
      list: list.name,
      organisation: name,
      legalNotice,
      own: ports.lists.detail(listId)?.welcome ?? '',
      leave: leaveBy(ports.sender.sender([listId]), token, language),
    },
    listId,
    letterId,
    inReplyTo: '',
  });
}
