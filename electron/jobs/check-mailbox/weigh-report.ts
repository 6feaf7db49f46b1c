import type { Cause } from '#domain/bounces/reason.ts';
import type { CountedFailure } from '#domain/bounces/count-failures.ts';
import { countFailures, reaches } from '#domain/bounces/count-failures.ts';
import { thresholdsOf } from '#domain/bounces/return-counting.ts';
import { weigh } from '#domain/bounces/weigh.ts';
import type { TakePorts, Tied } from './plan.ts';
import type { Addressed, AnsweredDelivery } from './ports.ts';

export type Weight = ReturnType<typeof weigh>;

/** What a failure leads to, by everything that is known of the address. */
export function weighed(
  { bounces, people }: Pick<TakePorts, 'bounces' | 'people'>,
  { link, at }: Pick<Tied, 'link' | 'at'>,
  cause: Cause,
): Weight {
  const { delivery, addressId, identity } = link;
  if (delivery === null || addressId === null) return 'not-counted';
  const { blocked, kept } = bounces.standing(addressId);
  const mailed = people.addressedBy(delivery.id);
  const failure = { at, permanent: cause.permanent };
  const reached = listsThatAsk({ bounces }, mailed, delivery, failure).length > 0;
  const weight = weigh({ identity, reason: cause.reason, reached, kept, blocked });
  // A second report about the same delivery adds evidence, but takes no second grace.
  return weight === 'forgiven' && bounces.counted(delivery.id) ? 'noted' : weight;
}

/** Those of the people mailed whose list has seen enough failures, `failure` of `delivery` among them. */
export function listsThatAsk(
  { bounces }: Pick<TakePorts, 'bounces'>,
  mailed: readonly Addressed[],
  { id, addressId }: AnsweredDelivery,
  failure: CountedFailure,
): readonly Addressed[] {
  const before = bounces.failuresBefore(addressId, id);
  const failures = [...before, failure].toSorted((left, right) => left.at - right.at);
  const history = { failures, inARow: bounces.mailingsInARow(addressId, id) };
  return mailed.filter(({ returnCounting }) => {
    const thresholds = thresholdsOf(returnCounting);
    return reaches(countFailures(history, thresholds), thresholds);
  });
}
