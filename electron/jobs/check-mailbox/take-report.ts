import type { ReportedRecipient } from '#domain/bounces/delivery-status.ts';
import type { Cause } from '#domain/bounces/reason.ts';
import { proves } from '#domain/bounces/weigh.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import type { LetterOutcome } from '#domain/letters/letter.ts';
import type { Link } from './identify.ts';
import type { Weight } from './weigh-report.ts';
import { weighed } from './weigh-report.ts';
import type { NewBounce } from './bounce-book/ports.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { whoOf } from './plan.ts';
import type { ReturnCase } from './return-case.ts';
import { openReturnCase, removeByRule, returnCase } from './return-case.ts';

/** A report that names nobody. */
const nothingStated: Cause = { reason: 'unknown', permanent: false, hard: false };

/** A server's word about a mail of ours: undeliverable, or late. */
export function planReport(ports: TakePorts, tied: Tied): Plan {
  const { facts, link, at } = tied;
  const reported = relevant(facts, link);
  const { reason, permanent, hard } = reported ?? nothingStated;
  const cause = { reason, permanent, hard };
  const bounce: Omit<NewBounce, 'letterId'> = {
    deliveryId: link.delivery?.id ?? null,
    addressId: link.addressId,
    identity: link.identity,
    action: facts.kind === 'delayed' ? 'delayed' : 'failed',
    status: reported?.status ?? '',
    ...cause,
    diagnostic: reported?.diagnostic ?? '',
    reportedBy: facts.reportedBy || (reported?.remoteMta ?? ''),
    finalAddress: otherAddress(reported, link),
    at,
  };
  const weight = facts.kind === 'delayed' ? 'not-counted' : weighed(ports, tied, cause);
  const found = weight === 'case' ? returnCase(ports, tied, bounce) : null;
  const outcome = found === null ? outcomes[weight] : outcomeOf[found.rule];
  return {
    kind: facts.kind,
    outcome,
    who: whoOf(facts, link),
    reason: cause.reason,
    apply: (letterId) => apply(ports, tied, { ...bounce, letterId }, weight, found),
    topics:
      outcome === 'to-decide' || outcome === 'removed' ? [...around, 'decide', 'lists', 'acts'] : around,
  };
}

const around = ['mailings', 'recipients'] as const;
const outcomes: Readonly<Record<Weight, LetterOutcome>> = {
  // What would be a case is none where nobody is left whom it is about.
  case: 'noted',
  noted: 'noted',
  forgiven: 'noted',
  'not-counted': 'not-counted',
};
const outcomeOf: Readonly<Record<ReturnCase['rule'], LetterOutcome>> = {
  ask: 'to-decide',
  'remove-by-itself': 'removed',
  'report-only': 'noted',
};

function apply(
  ports: TakePorts,
  { link, at }: Tied,
  bounce: NewBounce,
  weight: Weight,
  found: ReturnCase | null,
): void {
  const bounceId = ports.bounces.add(bounce);
  const { delivery, addressId } = link;
  if (delivery === null || addressId === null) return;
  if (proves(link.identity) && delivery.state === 'unclear') ports.ledger.provedAccepted(delivery.id, at);
  if (weight === 'forgiven') ports.bounces.forgiveOne(addressId);
  if (found === null || found.rule === 'report-only' || ports.caseBook.hasOpenBounce(addressId)) return;
  const caseId = openReturnCase(ports, found, { letterId: bounce.letterId, bounceId, at });
  if (found.rule === 'remove-by-itself') removeByRule(ports, found, caseId, at);
}

/** The recipient of a report that was mailed, or the first: our mails have one recipient each. */
function relevant(facts: LetterFacts, link: Link): ReportedRecipient | undefined {
  const mailed = link.delivery?.address.toLowerCase();
  return (
    facts.failures.find(
      ({ finalRecipient, originalRecipient }) =>
        finalRecipient.toLowerCase() === mailed || originalRecipient.toLowerCase() === mailed,
    ) ?? facts.failures[0]
  );
}

/** The address that failed where it is not the one mailed: somebody forwards. */
function otherAddress(reported: ReportedRecipient | undefined, link: Link): string | null {
  const final = reported?.finalRecipient ?? '';
  const mailed = link.delivery?.address ?? '';
  if (!final.includes('@') || mailed === '' || final.toLowerCase() === mailed.toLowerCase()) return null;
  return final;
}
