import type { BounceReason } from './bounce.ts';
import { reasonRules } from './families/reasons.ts';

/** What a failed delivery means for the address. */
export interface Cause {
  readonly reason: BounceReason;
  /** Trying again will not help; one such report is put before the owner. */
  readonly permanent: boolean;
  /** The address or its host is gone, not merely unwilling. */
  readonly hard: boolean;
}

/** Enhanced status by subject and detail (RFC 3463, section 3, and the IANA registry), where words say nothing. */
const codes: Readonly<Record<string, BounceReason>> = {
  '1.0': 'no-such-mailbox',
  '1.1': 'no-such-mailbox',
  '1.2': 'no-such-domain',
  '1.3': 'no-such-mailbox',
  '1.6': 'no-such-mailbox',
  '1.7': 'policy',
  '1.8': 'policy',
  '1.10': 'no-such-domain',
  '2.0': 'mailbox-disabled',
  '2.1': 'mailbox-disabled',
  '2.2': 'mailbox-full',
  '2.3': 'too-big',
  '3.1': 'server-trouble',
  '3.2': 'server-trouble',
  '3.4': 'too-big',
  '4.0': 'not-reachable',
  '4.1': 'not-reachable',
  '4.2': 'not-reachable',
  '4.4': 'no-such-domain',
  '4.6': 'forwarding',
  '4.7': 'not-reachable',
};

/** One that was switched off may come back. */
const goneReasons: readonly BounceReason[] = ['no-such-mailbox', 'no-such-domain'];
const lasting: readonly BounceReason[] = [...goneReasons, 'mailbox-disabled'];
/** These say nothing lasting about the address, whatever the first digit claims. */
const passing: readonly BounceReason[] = [
  'mailbox-full',
  'not-reachable',
  'server-trouble',
  'policy',
  'spam',
  'too-big',
];

/**
 * The plain cause behind an enhanced status and the server's own words. `afterData`: the server had taken the recipient
 * and refused only the text; whatever it then says of the recipient is no proof.
 */
export function causeOf(status: string, diagnostic: string, afterData = false): Cause {
  const said = reasonOf(status, diagnostic);
  const hides = goneReasons.includes(said) && (afterData || aboutTheMailbox(status));
  const reason = hides ? 'policy' : said;
  const fails = status === '' ? lasting.includes(reason) : status.startsWith('5');
  const permanent = fails && !passing.includes(reason);
  return { reason, permanent, hard: permanent && goneReasons.includes(reason) };
}

/** The sentence of `words` that names a cause; '' when none does. */
export function wordsProving(words: string): string {
  const rule = reasonRules.find(({ pattern }) => pattern.test(words));
  if (rule === undefined) return '';
  const lines = words.split(/\n|(?<=[a-z)>][.;])\s+/).map((line) => line.trim());
  return lines.find((line) => rule.pattern.test(line)) ?? words.replaceAll(/\s+/g, ' ').trim();
}

/** X.2.0 (RFC 3463, section 3.3): the mailbox is there and something is the matter with it. */
function aboutTheMailbox(status: string): boolean {
  return /^\d\.2\.0$/.test(status);
}

function reasonOf(status: string, diagnostic: string): BounceReason {
  const [, subject = '', detail = ''] = /^\d\.(\d+)\.(\d+)$/.exec(status) ?? [];
  const coded = subject === '7' ? 'policy' : codes[`${subject}.${detail}`];
  if (coded === 'no-such-mailbox' && detail === '1')
    return wordsOf(diagnostic, ['spam', 'policy', 'server-trouble']) ?? coded;
  if (coded === 'mailbox-full') return coded;
  return wordsOf(diagnostic) ?? coded ?? 'unknown';
}

function wordsOf(diagnostic: string, only?: readonly BounceReason[]): BounceReason | undefined {
  return reasonRules.find(
    ({ reason, pattern }) => (only?.includes(reason) ?? true) && pattern.test(diagnostic),
  )?.reason;
}
