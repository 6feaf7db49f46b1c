import type { CourseEntry } from '#contract/mailing-course.ts';
import { messageIdOf } from '#domain/deliveries/message-id.ts';
import type { MailingId } from '#domain/ids.ts';
import type { Transactions } from '../ports.ts';
import type { Checked } from './check.ts';
import { addresseesOf, contentNow } from './addressees.ts';
import { audienceNow } from './audience.ts';
import { requireDraft } from './draft.ts';
import type { DeliveryTable, MailingPorts, NewDelivery } from './ports.ts';

export type FreezePorts = Pick<
  MailingPorts,
  'mailings' | 'deliveries' | 'audience' | 'sender' | 'secrets' | 'clock'
>;

type Fixed = Pick<Checked, 'content' | 'mails'>;

/** Deliveries that one transaction stores or deletes; measured to stay under 20 ms. */
const deliveriesASlice = 200;

interface Freezing {
  /** Milliseconds in which nothing leaves yet. */
  readonly hold: number;
  /** Throws when the draft is no longer the one whose recipients these are. */
  readonly still: () => void;
  /** What its course begins with. */
  readonly course: (at: number) => readonly CourseEntry[];
}

/**
 * Fixes text and recipients of a draft or scheduled mailing: from here on nothing of it changes. First its deliveries are stored,
 * slice by slice, while it still is a draft; the last transaction alone makes it one that is being sent. So a
 * mailing is never sent to a part of its recipients, and one whose program ended before is a draft, from which
 * `thawHalfFrozen` takes the deliveries at the next opening. So is a scheduled one begun once, or not at all.
 */
export async function freezeInSlices(
  ports: FreezePorts & { readonly store: Transactions },
  mailingId: MailingId,
  fixed: Fixed,
  { hold, still, course }: Freezing,
): Promise<void> {
  const { store, deliveries, clock } = ports;
  await deleteDeliveries(ports, mailingId);
  try {
    for (let start = 0; start < fixed.mails.length; start += deliveriesASlice) {
      const mails = fixed.mails.slice(start, start + deliveriesASlice);
      await store.transaction(() => {
        still();
        const some = newDeliveries(ports, { ...fixed, mails });
        deliveries.insertAll(mailingId, some, clock.now());
      });
    }
    await store.transaction(() => {
      still();
      const at = clock.now();
      markFrozen(ports, mailingId, fixed, { at, holdUntil: at + hold, course: course(at) });
    });
  } catch (error) {
    await deleteDeliveries(ports, mailingId);
    throw error;
  }
}

/** Takes away the deliveries of a draft that is no longer to be sent, in slices. */
export async function deleteDeliveries(
  { store, deliveries }: { readonly store: Transactions; readonly deliveries: DeliveryTable },
  mailingId: MailingId,
): Promise<void> {
  while ((await store.transaction(() => deliveries.deleteSome(mailingId, deliveriesASlice))) > 0);
}

/** Takes the deliveries from drafts whose program ended while they were frozen. To be called after opening. */
export async function thawHalfFrozen(ports: {
  readonly store: Transactions;
  readonly deliveries: DeliveryTable;
}): Promise<void> {
  for (const mailingId of ports.deliveries.halfFrozen()) await deleteDeliveries(ports, mailingId);
}

/** Freezes a draft as though somebody had sent it at that moment: for the mailing a practice club begins with. */
export function freezeAt(ports: FreezePorts, mailingId: MailingId, at: number): void {
  const content = contentNow(ports, requireDraft(ports, mailingId));
  const { mails } = audienceNow(ports, ports.mailings.lists(mailingId));
  const fixed = { content, mails: addresseesOf(ports, content, mails) };
  markFrozen(ports, mailingId, fixed, { at, holdUntil: at, course: [frozenEntry(at)] });
  ports.deliveries.insertAll(mailingId, newDeliveries(ports, fixed), at);
}

/** By hand, into the hold. */
export function frozenEntry(at: number): CourseEntry {
  return { at, kind: 'frozen', reason: null };
}

function markFrozen(
  { mailings }: FreezePorts,
  mailingId: MailingId,
  { content }: Fixed,
  {
    at,
    holdUntil,
    course,
  }: { readonly at: number; readonly holdUntil: number; readonly course: readonly CourseEntry[] },
): void {
  mailings.freeze(mailingId, JSON.stringify(content), holdUntil, at);
  for (const entry of course) mailings.addCourse(mailingId, entry);
}

function newDeliveries({ secrets }: FreezePorts, { content, mails }: Fixed): readonly NewDelivery[] {
  const domain = content.senderAddress.slice(content.senderAddress.lastIndexOf('@') + 1);
  return mails.map(({ addressId, address, addressee, ties }) => ({
    addressId,
    address,
    addressee,
    messageId: messageIdOf({ mailing: content.number, address: addressee.number }, domain, secrets.mac),
    people: ties.map(({ recipientId, listId }) => ({ recipientId, listId })),
  }));
}
