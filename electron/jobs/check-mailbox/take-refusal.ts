import { causeOf } from '#domain/bounces/reason.ts';
import type { ServerReply } from '#domain/deliveries/reply-class.ts';
import type { DeliveryId } from '#domain/ids.ts';
import type { Refusals } from '../send-mailing/ports.ts';
import type { Link } from './identify.ts';
import type { TakePorts } from './plan.ts';
import { openReturnCase, returnCase } from './return-case.ts';
import { weighed } from './weigh-report.ts';

type Answer = Pick<ServerReply, 'enhanced' | 'text'>;

/** No IMAP folder: what came in there is what the account's server answered to us. */
const folder = 'SMTP';

interface RefusalPorts extends Pick<
  TakePorts,
  'people' | 'letterBook' | 'bounces' | 'caseBook' | 'removals'
> {
  /** Row id of the account that sends. */
  readonly accountId: () => number;
}

/**
 * Takes what the account's own server said against a recipient as it takes a report: nobody need write a letter for
 * that. It never removes by itself, whatever the list's rule: no token came back with it.
 */
export function refusalTaker(ports: RefusalPorts): Refusals {
  return { take: (deliveryId, reply, at) => take(ports, deliveryId, reply, at) };
}

function take(ports: RefusalPorts, deliveryId: DeliveryId, reply: Answer, at: number): boolean {
  const delivery = ports.people.deliveryById(deliveryId);
  const fingerprint = `answer ${String(deliveryId)}`;
  if (delivery === null || ports.letterBook.knows(fingerprint)) return false;
  const link: Link = { identity: 'answer', delivery, addressId: delivery.addressId, tokens: [], notices: [] };
  const status = reply.enhanced ?? '';
  const cause = causeOf(status, reply.text);
  const weight = weighed(ports, { link, at }, cause);
  const report = {
    identity: link.identity,
    deliveryId,
    addressId: delivery.addressId,
    finalAddress: null,
    status,
    diagnostic: reply.text,
    ...cause,
  };
  const found = weight === 'case' ? returnCase(ports, { link, at }, report) : null;
  const asks =
    found !== null && found.rule !== 'report-only' && !ports.caseBook.hasOpenBounce(delivery.addressId);
  const letterId = ports.letterBook.add({
    accountId: ports.accountId(),
    folder,
    uidValidity: 0,
    uid: deliveryId,
    fingerprint,
    at,
    kind: 'bounce',
    outcome: asks ? 'to-decide' : 'noted',
    who: delivery.name || delivery.address,
    from: '',
    subject: '',
    beginning: '',
    reason: cause.reason,
    awayUntil: null,
    challenge: false,
    deliveryId,
    addressId: delivery.addressId,
    raw: null,
    rawBlob: null,
  });
  const bounceId = ports.bounces.add({
    ...report,
    letterId,
    action: 'failed',
    reportedBy: '',
    at,
  });
  if (weight === 'forgiven') ports.bounces.forgiveOne(delivery.addressId);
  if (asks) openReturnCase(ports, found, { letterId, bounceId, at });
  return asks;
}
