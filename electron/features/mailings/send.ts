import type { CourseEntry } from '#contract/mailing-course.ts';
import type { MailingId } from '#domain/ids.ts';
import { requireNoSlices } from '../acts/require-no-undo.ts';
import { Refusal } from '../refuse.ts';
import { announce } from './announce.ts';
import { checkMailing, holdTime } from './check.ts';
import { requireMailing, requireUnsent } from './draft.ts';
import { deleteDeliveries, freezeInSlices, frozenEntry } from './freeze.ts';
import type { MailingPorts, MailingRecord } from './ports.ts';

/** Mailings that are just being frozen or thawed. */
export type Turning = Set<MailingId>;

/**
 * Freezes text and recipients of a draft or a scheduled mailing and begins the hold. Everything is looked at once
 * more: what was shown may be minutes old.
 * @param people the number on the button
 * @throws Refusal `mailing.blocked`, `mailing.number-changed`, `mailing.not-a-draft`, `gone`;
 *   `mailing.changed-elsewhere` when it was saved or scheduled anew meanwhile; `act.running` when half of an act over
 *   many people would be seen
 */
export async function sendMailing(
  ports: MailingPorts,
  turning: Turning,
  mailingId: MailingId,
  people: number,
): Promise<void> {
  await alone(turning, mailingId, async () => {
    requireNoSlices(ports);
    const before = requireUnsent(ports, mailingId);
    const { check, content, mails, revision } = await checkMailing(ports, mailingId);
    requireNoSlices(ports);
    requireReady(check, people);
    const planned = before.schedule?.at ?? Infinity;
    await freezeInSlices(
      ports,
      mailingId,
      { content, mails },
      {
        hold: holdTime,
        still: () => requireSame(ports, { ...before, revision }),
        course: (at) => [...(planned <= at ? [plannedEntry(planned)] : []), frozenEntry(at)],
      },
    );
  });
  announce(ports, mailingId);
  ports.sending.wake();
}

/** The time a mailing was scheduled for, in its course. */
export function plannedEntry(at: number): CourseEntry {
  return { at, kind: 'planned', reason: null };
}

/** @throws Refusal `mailing.changed-elsewhere` when it was saved, scheduled or taken off the schedule since; `gone` */
export function requireSame(
  ports: Pick<MailingPorts, 'mailings'>,
  before: Pick<MailingRecord, 'id' | 'state' | 'revision' | 'schedule'>,
): void {
  const now = requireUnsent(ports, before.id);
  const isSame = now.revision === before.revision && now.state === before.state;
  if (isSame && now.schedule?.at === before.schedule?.at) return;
  throw new Refusal({ code: 'mailing.changed-elsewhere', params: {} });
}

function requireReady(
  { blockers, receiving }: { readonly blockers: readonly unknown[]; readonly receiving: number },
  people: number,
): void {
  if (blockers.length > 0) {
    throw new Refusal({ code: 'mailing.blocked', params: { blockers: blockers.length } });
  }
  if (receiving !== people) {
    throw new Refusal({ code: 'mailing.number-changed', params: { now: receiving } });
  }
}

/** @throws Refusal `act.running` when the same mailing is being frozen or thawed already */
export async function alone(
  turning: Turning,
  mailingId: MailingId,
  work: () => Promise<void>,
): Promise<void> {
  if (turning.has(mailingId)) throw new Refusal({ code: 'act.running', params: {} });
  turning.add(mailingId);
  try {
    await work();
  } finally {
    turning.delete(mailingId);
  }
}

/**
 * Makes a mailing a draft again while its hold lasts.
 * @throws Refusal `mailing.already-leaving` once the hold is over; `mailing.not-sending`, `gone`
 */
export async function takeBack(ports: MailingPorts, turning: Turning, mailingId: MailingId): Promise<void> {
  await alone(turning, mailingId, async () => {
    await ports.store.transaction(() => {
      const record = requireMailing(ports, mailingId);
      if (record.state !== 'sending') throw new Refusal({ code: 'mailing.not-sending', params: {} });
      const now = ports.clock.now();
      if (record.startedAt !== null || record.holdUntil === null || record.holdUntil <= now) {
        throw new Refusal({ code: 'mailing.already-leaving', params: {} });
      }
      ports.mailings.thaw(mailingId, now);
    });
    await deleteDeliveries(ports, mailingId);
  });
  announce(ports, mailingId);
  ports.sending.wake();
}
