import type { BounceReason } from '#domain/bounces/bounce.ts';
import type { StatusDetail } from '#domain/bounces/status-details.ts';
import { detailOf } from '#domain/bounces/status-details.ts';
import type { WordKey } from '#wording/wording.ts';

const byReason: Readonly<Record<Exclude<BounceReason, 'unknown'>, WordKey>> = {
  'no-such-mailbox': 'status:1.1',
  'no-such-domain': 'status:1.2',
  'mailbox-full': 'status:2.2',
  'mailbox-disabled': 'status:2.1',
  policy: 'status:7.0',
  spam: 'evidence:said.spam',
  'too-big': 'status:3.4',
  'server-trouble': 'status:3.0',
  'not-reachable': 'status:4.1',
  forwarding: 'evidence:said.forwarding',
};

/**
 * Codes that many servers send for everything, saying what they mean in words only, and one that Exchange Online uses for
 * an unknown recipient where the registry has a domain without mail.
 */
const vague: ReadonlySet<StatusDetail> = new Set([
  '0.0',
  '1.0',
  '1.10',
  '2.0',
  '3.0',
  '4.0',
  '5.0',
  '7.0',
  '7.1',
]);
/** Reasons that a server names in words against its own code. */
const spoken: ReadonlySet<BounceReason> = new Set(['spam', 'policy']);

/**
 * What a server said, as a sentence of ours: that of its status (RFC 3463), unless the words beside it say more than the
 * code does, or something else.
 */
export function serverSentence(status: string, reason: BounceReason): WordKey {
  const detail = detailOf(status);
  const coded: WordKey | null = detail === null ? null : `status:${detail}`;
  if (reason === 'unknown') return coded ?? 'evidence:said.other';
  if (detail === null || vague.has(detail)) return byReason[reason];
  const speaksOfSender = detail.startsWith('7.') || ['1.7', '1.8', '1.9'].includes(detail);
  return spoken.has(reason) && !speaksOfSender ? byReason[reason] : (coded ?? byReason[reason]);
}
