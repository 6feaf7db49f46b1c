import type { BounceReason } from './bounce.ts';
import { anyOf } from './families/family.ts';
import type { ReasonRule } from './families/reasons.ts';
import { reasonRules } from './families/reasons.ts';
import type { Stage } from './reply-stage.ts';

/** What a failed delivery means for the address. */
export interface Cause {
  readonly reason: BounceReason;
  /** Trying again will not help; one such report is put before the owner. */
  readonly permanent: boolean;
  /** The address or its host is gone, not merely unwilling, and the report proves it. */
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
/** Whether any rule holds; most sentences of servers name no cause. */
const namesCause = anyOf(reasonRules);
const goneReasons: readonly BounceReason[] = ['no-such-mailbox', 'no-such-domain'];
const strongerThanUnknown: readonly BounceReason[] = ['spam', 'policy', 'server-trouble'];
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
 * The plain cause behind an enhanced status and the server's own words. `stage`: what the server refused; who heard the
 * answer to the recipient itself leaves it. Whatever is said of a recipient after the text was taken is no proof, and
 * words alone, at an unknown command, are none either: then the cause is named and the address is not called gone.
 */
export function causeOf(status: string, diagnostic: string, stage: Stage = 'recipient'): Cause {
  return causeBy(status, ruleIn(diagnostic), stage);
}

/** The same where the rule that fits the words is known already. */
export function causeBy(status: string, rule: ReasonRule | undefined, stage: Stage): Cause {
  const said = reasonOf(status, rule);
  const contradicted =
    goneReasons.includes(said) && (stage === 'text' || stage === 'sender' || aboutTheMailbox(status));
  const reason = !contradicted ? said : status.endsWith('.2.1') ? 'mailbox-disabled' : 'policy';
  const told = speaksOfAddress(status) || rule?.proves === true;
  const proven = stage === 'recipient' || reason === 'no-such-domain' || told;
  const fails = status === '' ? lasting.includes(reason) : status.startsWith('5');
  const permanent = fails && !passing.includes(reason);
  return { reason, permanent, hard: permanent && goneReasons.includes(reason) && proven };
}

/** The first rule that finds a cause in what a server wrote. */
export function ruleIn(words: string): ReasonRule | undefined {
  return namesCause.test(words) ? reasonRules.find(({ pattern }) => pattern.test(words)) : undefined;
}

/** The sentence of `words` in which a rule finds its cause. */
export function sentenceOf(words: string, { pattern }: ReasonRule): string {
  const lines = words.split(/\n|(?<=[a-z)>][.;])\s+/).map((line) => line.trim());
  return lines.find((line) => pattern.test(line)) ?? words.replaceAll(/\s+/g, ' ').trim();
}

/** X.1.Y speaks of the address, X.4.4 of its host (RFC 3463, section 3). */
function speaksOfAddress(status: string): boolean {
  return /^5\.(?:1\.\d+|4\.4)$/.test(status);
}

/** X.2.0 and X.2.1 (RFC 3463, section 3.3): the mailbox is there and something is the matter with it. */
function aboutTheMailbox(status: string): boolean {
  return /^\d\.2\.[01]$/.test(status);
}

function reasonOf(status: string, rule: ReasonRule | undefined): BounceReason {
  const [, subject = '', detail = ''] = /^\d\.(\d+)\.(\d+)$/.exec(status) ?? [];
  const coded = subject === '7' ? 'policy' : codes[`${subject}.${detail}`];
  if (coded === 'mailbox-full') return coded;
  // The plainest code of all: only words that speak of something else than the address are stronger.
  if (subject === '1' && detail === '1')
    return rule !== undefined && strongerThanUnknown.includes(rule.reason) ? rule.reason : 'no-such-mailbox';
  return rule?.reason ?? coded ?? 'unknown';
}
