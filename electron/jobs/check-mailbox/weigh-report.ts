import type { Cause } from '#domain/bounces/reason.ts';
import { weigh } from '#domain/bounces/weigh.ts';
import type { Link } from './identify.ts';
import type { TakePorts } from './plan.ts';

export type Weight = ReturnType<typeof weigh>;

/** What a failure leads to, by everything that is known of the address. */
export function weighed({ bounces }: Pick<TakePorts, 'bounces'>, link: Link, cause: Cause): Weight {
  const { delivery, addressId, identity } = link;
  if (delivery === null || addressId === null) return 'not-counted';
  const { blocked, kept } = bounces.standing(addressId);
  const mailingsInARow = bounces.mailingsInARow(addressId, delivery.id);
  const weight = weigh({ identity, ...cause, mailingsInARow, kept, blocked });
  // A second report about the same delivery adds evidence, but takes no second grace.
  return weight === 'forgiven' && bounces.counted(delivery.id) ? 'noted' : weight;
}
