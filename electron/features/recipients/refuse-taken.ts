import { Refusal } from '../refuse.ts';
import type { AddressRecord, EnrolPorts, RecipientRecord } from './ports.ts';

/**
 * Refuses an address for a person where mail to it is blocked, or where it would make a second one of them on a list.
 * @param after how the person is called from then on
 * @throws Refusal `recipient.blocked`, `recipient.already-there`
 */
export function refuseTaken(
  ports: Pick<EnrolPorts, 'recipients' | 'memberships'>,
  before: RecipientRecord,
  after: { readonly name: string; readonly sortKey: string },
  address: AddressRecord,
): void {
  const { name, sortKey } = after;
  if (address.id !== before.addressId && address.blockedAt !== null) {
    throw new Refusal({ code: 'recipient.blocked', params: { name } });
  }
  const twin = ports.recipients
    .atAddress(address.id)
    .some(
      (other) =>
        other.id !== before.id &&
        other.deletedAt === null &&
        other.sortKey === sortKey &&
        ports.memberships.shareList(other.id, before.id),
    );
  if (twin) throw new Refusal({ code: 'recipient.already-there', params: { name } });
}
