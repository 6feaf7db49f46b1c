import type { MailAddress } from '#domain/identity/address.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { Randomness } from '../ports.ts';
import type { AddressRecord, AddressTable, GroupTable } from './ports.ts';

/**
 * Rows that stay when an act is taken back: an address keeps its public number for ever, and a group that
 * somebody else may be in by then must not vanish. So they are made before the act is opened.
 */

/** The row of a mailbox, made when there is none. */
export function addressRow(
  ports: { readonly addresses: AddressTable; readonly randomness: Randomness },
  address: MailAddress,
): AddressRecord {
  const known = ports.addresses.byNormalised(address.normalised);
  if (known !== null) return known;
  const publicNumber = drawPublicNumber(
    32,
    (length) => ports.randomness.bytes(length),
    (number) => ports.addresses.numberTaken(number),
  );
  const id = ports.addresses.insert({ ...address, publicNumber });
  return { ...address, id, publicNumber, blockedAt: null };
}

/** Row ids of groups by name, made when there are none; case and accents make no other group. */
export function groupRows(
  ports: { readonly groups: GroupTable },
  names: readonly string[],
): readonly number[] {
  if (names.length === 0) return [];
  const key = (name: string) => sortKey(name) || name;
  const known = new Map(ports.groups.all().map(({ id, name }) => [key(name), id]));
  return names.map((name) => known.get(key(name)) ?? ports.groups.insert(name));
}
