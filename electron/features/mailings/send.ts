import type { MailingId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import { checkMailing, holdTime } from './check.ts';
import { requireDraft, requireMailing } from './draft.ts';
import { freeze } from './freeze.ts';
import { announce } from './announce.ts';
import type { MailingPorts } from './ports.ts';

/**
 * Freezes text and recipients in one transaction and begins the hold. Everything is looked at once more:
 * what was shown may be minutes old.
 * @param people the number on the button
 * @throws Refusal `mailing.blocked`, `mailing.number-changed`, `mailing.not-a-draft`, `gone`
 */
export async function sendMailing(ports: MailingPorts, mailingId: MailingId, people: number): Promise<void> {
  await ports.store.transaction(() => {
    requireDraft(ports, mailingId);
    const { check, content, mails } = checkMailing(ports, mailingId);
    if (check.blockers.length > 0) {
      throw new Refusal({ code: 'mailing.blocked', params: { blockers: check.blockers.length } });
    }
    if (check.receiving !== people) {
      throw new Refusal({ code: 'mailing.number-changed', params: { now: check.receiving } });
    }
    const at = ports.clock.now();
    freeze(ports, mailingId, { content, mails }, { at, holdUntil: at + holdTime });
  });
  announce(ports, mailingId);
  ports.sending.wake();
}

/**
 * Makes a mailing a draft again while its hold lasts.
 * @throws Refusal `mailing.already-leaving` once the hold is over; `mailing.not-sending`, `gone`
 */
export async function takeBack(ports: MailingPorts, mailingId: MailingId): Promise<void> {
  await ports.store.transaction(() => {
    const record = requireMailing(ports, mailingId);
    if (record.state !== 'sending') throw new Refusal({ code: 'mailing.not-sending', params: {} });
    const now = ports.clock.now();
    if (record.startedAt !== null || record.holdUntil === null || record.holdUntil <= now) {
      throw new Refusal({ code: 'mailing.already-leaving', params: {} });
    }
    ports.deliveries.deleteAll(mailingId);
    ports.mailings.thaw(mailingId, now);
  });
  announce(ports, mailingId);
  ports.sending.wake();
}
