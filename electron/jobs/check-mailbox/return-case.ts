import type { RuleOutcome } from '#domain/bounces/removal-brake.ts';
import { meantAddress } from '#domain/bounces/meant-address.ts';
import { saysGone } from '#domain/bounces/says-gone.ts';
import type { AddressId, CaseId } from '#domain/ids.ts';
import type { ReturnRule } from '#domain/lists/list.ts';
import { jointReturnRule } from '#domain/lists/return-rule.ts';
import { performInside } from '#electron/features/acts/perform.ts';
import { ruleOutcome } from '#electron/features/removals/rule-outcome.ts';
import type { Addressed, AnsweredDelivery, NewCase } from './ports.ts';
import type { NewBounce } from './bounce-book/ports.ts';
import type { TakePorts, Tied } from './plan.ts';
import { listsThatAsk } from './weigh-report.ts';

/** An address that mail does not reach, and what its lists want done about it. */
export interface ReturnCase {
  readonly rule: ReturnRule;
  readonly person: Addressed;
  readonly delivery: AnsweredDelivery;
  readonly addressId: AddressId;
  /** Where the lists would take it off: that they do, or why they ask all the same. */
  readonly byRule: RuleOutcome | null;
  /** The address that was probably meant where this one looks like a slip. */
  readonly meant: string | null;
}

type Reported = Pick<NewBounce, 'reason' | 'permanent' | 'hard' | 'finalAddress' | 'status' | 'diagnostic'>;

/**
 * What a report that weighs enough leads to under the rules of the lists; null when nobody is left whom it is about.
 * Where the lists would take the address off but the report is not good enough for that, a case about it waits
 * already, or too much fails at once, the owner is asked. The case stands under a list that asks, where there is one.
 */
export function returnCase(
  ports: Pick<TakePorts, 'people' | 'caseBook' | 'removals' | 'bounces'>,
  { link, at }: Pick<Tied, 'link' | 'at'>,
  reported: Reported,
): ReturnCase | null {
  const { delivery, addressId, identity } = link;
  if (delivery === null || addressId === null) return null;
  const mailed = ports.people.addressedBy(delivery.id);
  const person = mailed.find(({ returnRule }) => returnRule === 'ask') ?? mailed[0];
  if (person === undefined) return null;
  const joint = jointReturnRule(rulesOf(mailed), rulesOf(ports.people.membersAt(addressId)));
  const purpose = link.tokens[0]?.purpose ?? null;
  const gone = saysGone({ ...reported, identity, purpose, age: at - delivery.at });
  const waits = ports.caseBook.hasOpenBounce(addressId);
  const agreed = listsThatAsk(ports, mailed, delivery, { at, permanent: reported.permanent });
  const byRule =
    joint === 'remove-by-itself' && gone && !waits && agreed.length === mailed.length
      ? ruleOutcome(ports.removals, { ...reported, deliveryId: delivery.id, addressId, at })
      : null;
  const rule = joint === 'remove-by-itself' && byRule !== 'removed' ? 'ask' : joint;
  const domain = delivery.address.slice(delivery.address.lastIndexOf('@') + 1);
  const meant = meantAddress(delivery.address, reported.reason, () => ports.people.domainsLike(domain));
  return { rule, person, delivery, addressId, byRule, meant };
}

function rulesOf(people: readonly Addressed[]): readonly ReturnRule[] {
  return people.map(({ returnRule }) => returnRule);
}

/** Puts it before the owner, with its evidence. */
export function openReturnCase(
  { caseBook }: Pick<TakePorts, 'caseBook'>,
  { person, delivery, addressId, byRule, meant }: ReturnCase,
  evidence: Pick<NewCase, 'letterId' | 'bounceId' | 'at'>,
): CaseId {
  return caseBook.open({
    kind: 'bounce',
    state: 'open',
    addressId,
    recipientId: person.recipientId,
    listId: person.listId,
    name: delivery.name || person.name,
    address: delivery.address,
    quote: '',
    byRule,
    proposal: meant === null ? null : { address: meant, isProven: false },
    ...evidence,
  });
}

/**
 * Takes the address off, as the lists want it, as one act of the letter. The case was opened before the act: taken
 * back, it waits for the owner.
 */
export function removeByRule(
  ports: TakePorts,
  { person, delivery, addressId }: ReturnCase,
  caseId: CaseId,
  at: number,
): void {
  const name = delivery.name || person.name || delivery.address;
  const act = { kind: 'removed-by-rule', params: { name, list: person.list } } as const;
  const work = () => {
    ports.caseBook.blockAddress(addressId, at);
    ports.caseBook.close(caseId, 'removed-by-rule', at, person.recipientId);
  };
  performInside(ports, act, work, 'letter');
}
