import type { BounceReason } from './bounce.ts';

/** What a failed delivery means for the address. */
export interface Cause {
  readonly reason: BounceReason;
  /** Trying again will not help; one such report is put before the owner. */
  readonly permanent: boolean;
  /** The address or its host is gone, not merely unwilling. */
  readonly hard: boolean;
}

/** What servers write, most telling first: the words decide before the code, because codes are often too coarse. */
const words: readonly (readonly [BounceReason, RegExp])[] = [
  [
    'spam',
    /\bspam(?!haus)|junk mail|blacklist|block ?list|spamhaus|\bdnsbl\b|\brbl\b|bulk mail|reputation|unsolicited/i,
  ],
  [
    'mailbox-full',
    /mailbox (?:is )?full|mailbox.{0,40}(?:full|exceed)|over ?quota|quota (?:is )?(?:exceeded|full)|exceed\w* .{0,20}(?:quota|storage)|out of storage|not enough (?:storage|space)|insufficient (?:system )?storage|postfach.{0,30}voll|speicherplatz/i,
  ],
  [
    'policy',
    /\bspf\b|\bdkim\b|\bdmarc\b|policy|not authori[sz]ed|relay(?:ing)? (?:access )?denied|access denied|administratively|sender (?:address )?rejected|authentication required|sending limit|send quota|rate.?limit|too many (?:messages|mails|connections)|gray|grey.?list|richtlinie/i,
  ],
  [
    'too-big',
    /message (?:size|too (?:big|large))|size (?:limit )?exceed|exceeds? .{0,20}size|zu gro(?:ß|ss)/i,
  ],
  [
    'mailbox-disabled',
    /(?:mailbox|account|user|recipient).{0,30}(?:disabled|inactive|suspended|deactivated|locked|expired|no longer (?:active|in use))|(?:disabled|inactive) (?:mailbox|account|user)|deaktiviert|gesperrt/i,
  ],
  [
    'no-such-domain',
    /(?:domain|host)(?: name)? .{0,40}(?:not found|does not exist|not exist|unknown)|host or domain name not found|unrouteable|no such domain|nxdomain|no mx|domain.{0,30}(?:existiert nicht|unbekannt)|bad destination system/i,
  ],
  [
    'no-such-mailbox',
    /user unknown|unknown user|no such (?:user|mailbox|recipient|address|person)|(?:user|mailbox|recipient|address|account).{0,40}(?:not found|does(?: not|n't) exist|unknown|not known|not exist|no longer exist)|invalid (?:recipient|mailbox|user)|unknown (?:recipient|mailbox|address|account)|recipient address rejected|does(?: not|n't) have an? .{0,40}account|no mailbox here|mailbox unavailable|recipientnotfound|undeliverable address|no longer (?:at|on|with)|empf(?:ä|ae)nger.{0,30}(?:unbekannt|nicht gefunden|existiert)|(?:adresse|postfach|benutzer).{0,30}(?:existiert nicht|gibt es nicht|unbekannt|nicht gefunden|nicht bekannt|nicht vorhanden)/i,
  ],
  ['forwarding', /mail(?:ing)? loop|too many hops|loops? back|forward(?:ing)? (?:loop|failed)|hop count/i],
  [
    'not-reachable',
    /timed? ?out|connection (?:refused|reset|lost|dropped)|(?:could|can)(?:no| no)?'?t connect|no route|unreachable|expired|too old|network|nicht erreichbar|zeit(?:über|ueber)schreitung/i,
  ],
  [
    'server-trouble',
    /temporar|try (?:again )?later|local error|system (?:error|problem)|configuration|service unavailable|internal error/i,
  ],
];

/** Enhanced status by subject and detail (RFC 3463, section 3, and the IANA registry), where words say nothing. */
const codes: Readonly<Record<string, BounceReason>> = {
  '1.1': 'no-such-mailbox',
  '1.0': 'no-such-mailbox',
  '1.2': 'no-such-domain',
  '1.3': 'no-such-mailbox',
  '1.6': 'no-such-mailbox',
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

const hardReasons: readonly BounceReason[] = ['no-such-mailbox', 'no-such-domain', 'mailbox-disabled'];
/** These say nothing lasting about the address, whatever the first digit claims. */
const passing: readonly BounceReason[] = [
  'mailbox-full',
  'not-reachable',
  'server-trouble',
  'policy',
  'spam',
  'too-big',
];

/** The plain cause behind an enhanced status and the server's own words. */
export function causeOf(status: string, diagnostic: string): Cause {
  const reason = reasonOf(status, diagnostic);
  const fails = status === '' ? hardReasons.includes(reason) : status.startsWith('5');
  const permanent = fails && !passing.includes(reason);
  return { reason, permanent, hard: permanent && hardReasons.includes(reason) };
}

function reasonOf(status: string, diagnostic: string): BounceReason {
  const [, subject = '', detail = ''] = /^\d\.(\d+)\.(\d+)$/.exec(status) ?? [];
  const coded = subject === '7' ? 'policy' : codes[`${subject}.${detail}`];
  if (coded === 'no-such-mailbox' && detail === '1') return wordsOf(diagnostic, ['spam', 'policy']) ?? coded;
  if (coded === 'mailbox-full') return coded;
  return wordsOf(diagnostic) ?? coded ?? 'unknown';
}

function wordsOf(diagnostic: string, only?: readonly BounceReason[]): BounceReason | undefined {
  return words.find(([reason, pattern]) => (only?.includes(reason) ?? true) && pattern.test(diagnostic))?.[0];
}
