import type { InputOf } from '#contract/define.ts';
import type { mailings } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import type { MissedReason } from '#domain/mailings/schedule.ts';
import { timeProblem } from '#domain/mailings/schedule.ts';
import { Refusal } from '../refuse.ts';
import { announce } from './announce.ts';
import { checkMailing } from './check.ts';
import { requireUnsent } from './draft.ts';
import type { MailingPorts } from './ports.ts';

/**
 * Lets a draft leave by itself at a time, or gives a scheduled mailing another one. Its text is fixed from here on;
 * who gets it is looked at when it leaves.
 * @throws Refusal `mailing.time-past`, `mailing.time-far`, `mailing.blocked`, `mailing.not-a-draft`, `gone`;
 *   `mailing.changed-elsewhere` when it was saved meanwhile
 */
export async function scheduleMailing(
  ports: MailingPorts,
  { mailingId, at }: InputOf<typeof mailings, 'mailings.schedule'>,
): Promise<void> {
  requireUnsent(ports, mailingId);
  requireTime(at, ports.clock.now());
  const { check, revision } = await checkMailing(ports, mailingId);
  const blockers = check.blockers.length;
  if (blockers > 0) throw new Refusal({ code: 'mailing.blocked', params: { blockers } });
  await ports.store.transaction(() => {
    if (requireUnsent(ports, mailingId).revision !== revision) {
      throw new Refusal({ code: 'mailing.changed-elsewhere', params: {} });
    }
    requireTime(at, ports.clock.now());
    // A list deleted while it was a draft is none of its lists any more: that is what was checked.
    const lists = ports.mailings.lists(mailingId).map(({ id }) => id);
    ports.mailings.setLists(mailingId, lists);
    ports.mailings.schedule(mailingId, at);
  });
  announce(ports, mailingId);
}

function requireTime(at: number, now: number): void {
  const problem = timeProblem(at, now);
  if (problem === 'past') throw new Refusal({ code: 'mailing.time-past', params: {} });
  if (problem === 'far') throw new Refusal({ code: 'mailing.time-far', params: {} });
}

/** Makes a scheduled mailing a draft again. @throws Refusal `mailing.not-scheduled`, `gone` */
export async function unscheduleMailing(ports: MailingPorts, mailingId: MailingId): Promise<void> {
  await ports.store.transaction(() => {
    if (requireUnsent(ports, mailingId).state !== 'scheduled') {
      throw new Refusal({ code: 'mailing.not-scheduled', params: {} });
    }
    ports.mailings.unschedule(mailingId);
  });
  announce(ports, mailingId);
}

/** A scheduled mailing does not leave by itself: its owner is asked. Whatever is sent or off the schedule stays so. */
export async function missTime(
  ports: Pick<MailingPorts, 'mailings' | 'store' | 'events'>,
  mailingId: MailingId,
  at: number,
  reason: MissedReason,
): Promise<void> {
  await ports.store.transaction(() => {
    const schedule = ports.mailings.get(mailingId)?.schedule ?? null;
    if (schedule?.at === at && schedule.missed === null) ports.mailings.miss(mailingId, reason);
  });
  announce(ports, mailingId);
}

/**
 * Nothing leaves by itself from data that were put back: their owner is asked about each scheduled mailing, which may
 * have left already.
 */
export async function askAboutCopy(
  ports: Pick<MailingPorts, 'mailings' | 'store' | 'events'>,
): Promise<void> {
  for (const { id, schedule } of ports.mailings.scheduled()) {
    if (schedule?.missed === null) await missTime(ports, id, schedule.at, 'older-copy');
  }
}
