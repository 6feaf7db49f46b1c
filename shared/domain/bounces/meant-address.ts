import { TypoDomains, domainOf } from '../imports/typo-domain.ts';
import type { BounceReason } from './bounce.ts';

/** What a failure says that a slip of the pen would bring about. */
const slips: readonly BounceReason[] = ['no-such-domain', 'no-such-mailbox'];

/**
 * The address that was probably meant, where the domain of one that failed is one slip away from a well-known provider,
 * or from a domain of people here; null where none is. A proposal to the owner, never an act by itself.
 * @param domainsHere how many people of ours have an address of each domain that takes our mail; asked only where the
 *   domain itself does not exist
 */
export function meantAddress(
  address: string,
  reason: BounceReason,
  domainsHere: () => ReadonlyMap<string, number>,
): string | null {
  if (!slips.includes(reason)) return null;
  const domain = domainOf(address).toLowerCase();
  const known = reason === 'no-such-domain' ? domainsHere() : new Map<string, number>();
  const meant = new TypoDomains(known).meant(domain);
  return meant === null ? null : `${address.slice(0, address.lastIndexOf('@'))}@${meant}`;
}
