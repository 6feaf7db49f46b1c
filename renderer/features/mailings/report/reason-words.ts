import type { Translate, WordKey } from '#wording/wording.ts';

const known: Readonly<Record<string, WordKey>> = {
  accepted: 'report:reason.accepted',
  refused: 'report:reason.refused',
  unclear: 'report:reason.unclear',
  'gave-up': 'report:reason.gave-up',
  unsendable: 'report:reason.unsendable',
  cancelled: 'report:reason.cancelled',
  left: 'report:reason.left',
  leave: 'report:reason.left',
  answer: 'report:reason.answer',
  answers: 'report:reason.answer',
  'auto-reply': 'report:reason.auto-reply',
  'out-of-office': 'report:reason.auto-reply',
  'no-such-mailbox': 'report:reason.no-such-mailbox',
  'no-such-domain': 'report:reason.no-such-domain',
  'mailbox-full': 'report:reason.mailbox-full',
  'mailbox-disabled': 'report:reason.mailbox-disabled',
  policy: 'report:reason.policy',
  spam: 'report:reason.spam',
  'too-big': 'report:reason.too-big',
  'server-trouble': 'report:reason.server-trouble',
  'not-reachable': 'report:reason.not-reachable',
  forwarding: 'report:reason.forwarding',
  unknown: 'report:reason.unknown',
};

/** A cause or state as a person reads it; what has no words of its own shows the server's. */
export function reasonWords(reason: string, reply: string, t: Translate): string {
  const key = Object.hasOwn(known, reason) ? known[reason] : undefined;
  if (key !== undefined) return t(key);
  return reply === '' ? t('report:reason.unknown') : reply;
}
