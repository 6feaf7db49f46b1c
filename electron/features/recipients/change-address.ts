import type { RecipientId } from '#domain/ids.ts';
import { acceptAddress } from './accept-person.ts';
import { displayName } from './accept-person.ts';
import { livingPerson } from './living-person.ts';
import type { EnrolPorts } from './ports.ts';
import { refuseTaken } from './refuse-taken.ts';
import { addressRow } from './rows.ts';

/**
 * Gives a person another address, as editing does: the former row keeps what is known of it. Called inside the transaction
 * before the act opens; what it returns runs inside the act.
 * @throws Refusal as editing a person does
 */
export function prepareAddressChange(ports: EnrolPorts, recipientId: RecipientId, typed: string): () => void {
  const before = livingPerson(ports, recipientId);
  const address = addressRow(ports, acceptAddress(typed, ports.toAscii));
  refuseTaken(ports, before, { ...before, name: displayName(before) }, address);
  return () => ports.recipients.change(recipientId, { ...before, addressId: address.id });
}
