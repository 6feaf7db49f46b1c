import type { BounceReason } from '#domain/bounces/bounce.ts';
import type { WordKey } from '#wording/wording.ts';

/** Sentences for the subject and detail of an enhanced status code (RFC 3463, section 3). */
const byStatus: Readonly<Record<string, WordKey>> = {
  '1.1': 'evidence:said.unknown-recipient',
  '1.2': 'evidence:said.unknown-domain',
  '1.3': 'evidence:said.bad-address',
  '1.6': 'evidence:said.moved',
  '1.10': 'evidence:said.unknown-domain',
  '2.1': 'evidence:said.disabled',
  '2.2': 'evidence:said.full',
  '2.3': 'evidence:said.too-big',
  '3.1': 'evidence:said.system-full',
  '3.4': 'evidence:said.too-big',
  '4.1': 'evidence:said.no-answer',
  '4.2': 'evidence:said.no-answer',
  '4.4': 'evidence:said.no-answer',
  '4.6': 'evidence:said.loop',
  '4.7': 'evidence:said.expired',
};

/** Sentences for a whole class of status codes, by their subject. */
const bySubject: Readonly<Record<string, WordKey>> = {
  '3': 'evidence:said.system',
  '5': 'evidence:said.protocol',
  '6': 'evidence:said.content',
  '7': 'evidence:said.policy',
};

const byReason: Readonly<Record<BounceReason, WordKey>> = {
  'no-such-mailbox': 'evidence:said.unknown-recipient',
  'no-such-domain': 'evidence:said.unknown-domain',
  'mailbox-full': 'evidence:said.full',
  'mailbox-disabled': 'evidence:said.disabled',
  policy: 'evidence:said.policy',
  spam: 'evidence:said.spam',
  'too-big': 'evidence:said.too-big',
  'server-trouble': 'evidence:said.system',
  'not-reachable': 'evidence:said.no-answer',
  forwarding: 'evidence:said.forwarding',
  unknown: 'evidence:said.other',
};

/**
 * What a server said, as a sentence of ours. A known reason outranks the status code where the code is
 * vaguer than it: many servers send x.7.1 or x.0.0 for everything and say what they mean in words only.
 */
export function serverSentence(status: string, reason: BounceReason): WordKey {
  const [, subject = '', detail = ''] = status.split('.');
  const exact = byStatus[`${subject}.${detail}`];
  if (exact !== undefined) return exact;
  if (reason !== 'unknown') return byReason[reason];
  return bySubject[subject] ?? 'evidence:said.other';
}
