import type { BounceReason } from '../bounce.ts';
import type { Rule } from './family.ts';
import { languages } from './languages.ts';

export interface ReasonRule extends Rule {
  readonly reason: BounceReason;
  /** The words are those of the server that keeps the mailboxes, from its own directory. */
  readonly proves?: true;
}

const rule = (reason: BounceReason, family: string, pattern: RegExp): ReasonRule => ({
  reason,
  family,
  pattern,
});

/**
 * What servers write, most telling first: the words decide before the code, because codes are often too coarse. What
 * speaks of the sender stands above what speaks of the recipient in the same words.
 */
export const reasonRules: readonly ReasonRule[] = [
  rule(
    'spam',
    'common',
    /\bspam(?!haus)|junk ?mail|blacklist|block ?list|spamhaus|\bdnsbl\b|\brbl\b|bulk mail|reputation|unsolicited|\bvirus\b|\buribl\b|(?:is|are) listed (?:at|by|on) |client host .{0,60}blocked/i,
  ),
  rule(
    'policy',
    'common',
    /(?:domain of )?sender\b.{0,80}(?:not exist|not found|invalid|reject|denied|unknown|resolve|not allowed|refused)|from:? .{0,30}domain is invalid|(?:reverse|ptr|rdns)\b.{0,60}(?:record|dns|lookup|hostname)|cannot find your (?:reverse )?hostname|does not like (?:your|the) (?:domain|sender)/i,
  ),
  rule(
    'policy',
    'recipient-choice',
    /recipient(?:'s)? preferences|message filtered|not accepting mail (?:with|from)|has restricted|not member|not a member|only accepts? mail from|requires confirmation|moderat|members?-only|not (?:a )?member/i,
  ),
  rule(
    'mailbox-full',
    'common',
    /mailbox (?:is )?full|mail ?(?:box|folder|drop).{0,60}(?:full|exceed)|over ?quota|quota.{0,20}(?:exceed|full|violation|over)|exceed\w* .{0,40}(?:quota|storage|local limit|allowed size)|out of storage|(?:not enough|insufficient) .{0,12}(?:storage|space)|account.{0,30}(?:is |over )full|postfach.{0,60}voll|speicherplatz|kontingent.{0,30}überschritten|disk (?:is )?full|no space left/i,
  ),
  rule(
    'policy',
    'common',
    /\bspf\b|\bdkim\b|\bdmarc\b|policy|not authori[sz]ed|relay(?:ing)? (?:access )?(?:denied|prohibited|not permitted)|administratively|authentication (?:is )?required|sending limit|send quota|rate.?limit|too many (?:messages|mails|connections|recipients)|gray|grey.?list|richtlinie|prohibited|unauthenticated/i,
  ),
  rule(
    'too-big',
    'common',
    /message (?:size|(?:is )?too (?:big|large))|size (?:limit )?exceed|exceed\w* .{0,40}size|zu gro(?:ß|ss)/i,
  ),
  rule(
    'mailbox-disabled',
    'common',
    /(?:mailbox|account|user|recipient).{0,40}(?:disabled|inactive|suspended|deactivated|locked|expired|discontinued|no longer (?:active|in use))|(?:disabled|inactive|suspended) (?:mailbox|account|user|recipient)|deaktiviert|gesperrt|temporarily limited/i,
  ),
  rule('server-trouble', 'common', /(?:internal|local) (?:system )?error|system error/i),
  rule(
    'server-trouble',
    'local-delivery',
    /(?:could|can)(?: ?not|n't) (?:create|open|write|lock)|permission denied|command output|mailer error|pipe to \||generated during the delivery|input\/output error|local configuration|mail(?:er)? .{0,20}exit(?:ed)? with/i,
  ),
  {
    reason: 'no-such-mailbox',
    family: 'exchange-online',
    pattern: /recipient address rejected: access denied/i,
    proves: true,
  },
  rule(
    'policy',
    'common',
    /access denied|refused by|(?:mail|message) (?:was )?refused|not permitted|not allowed|rejected by (?:the )?(?:header|body|content)/i,
  ),
  {
    reason: 'no-such-mailbox',
    family: 'domino',
    pattern:
      /not (?:listed|found) in (?:the )?(?:public name|domino|address book)|nicht im domino-verzeichnis/i,
    proves: true,
  },
  rule(
    'no-such-domain',
    'common',
    /(?:domain|host)(?: ?name)?\b.{0,60}(?:not found|not exist|unknown|not reachable|can(?:not|'t) be (?:found|resolved))|unknown (?:domain|host)|host or domain name not found|unrouteable|no such (?:domain|host)|nxdomain|no mx|null mx|not accept (?:any )?(?:e-?)?mail|nullmx|domain.{0,30}(?:existiert nicht|unbekannt)|bad destination (?:system|host)|name or service not known|no route to domain|could not find a gateway|name server: host not found/i,
  ),
  rule(
    'no-such-mailbox',
    'common',
    /user\s+(?:is )?(?:unknown|not known|not listed)|unknown (?:local )?(?:user|recipient|mailbox|address|account|local)|no such (?:user|mailbox|recipient|address|person|account|local user)|(?:user|mailbox|recipient|address(?:es)?|account|member|entry)\b.{0,80}(?:not found|(?:does|do|did)(?: not|n't) exist|unknown|not known|not exist|no longer exist|not listed|couldn't be found|could not be found|not recogni[sz]ed|not valid)|(?:invalid|bad) (?:final delivery userid|recipient|mailbox|user|address)|does(?: not|n't) have an? .{0,60}account|no (?:mailbox|account|user|recipient)s? (?:here|by that name|with that)|mailbox unavailable|recipientnotfound|recipnotfound|undeliverable address|no longer (?:at|on|with|valid)|not our customer|mailbox not found|not a valid (?:user|mailbox|recipient|address)|has moved|moved to|user.{0,30} doesn't|there is no (?:user|such)|no valid recipients|not in (?:the )?(?:directory|database)/i,
  ),
  rule(
    'no-such-mailbox',
    'german',
    /empf(?:ä|ae)nger.{0,60}(?:unbekannt|nicht gefunden|existiert|nicht vorhanden)|(?:adresse|postfach|benutzer|konto).{0,60}(?:existiert nicht|gibt es nicht|unbekannt|nicht gefunden|nicht bekannt|nicht vorhanden)/i,
  ),
  ...languages.map(({ family, full }) => rule('mailbox-full', family, full)),
  ...languages.map(({ family, unknown }) => rule('no-such-mailbox', family, unknown)),
  rule(
    'forwarding',
    'common',
    /mail(?:ing)? loop|too many hops|loops? back|forward(?:ing)? (?:loop|failed)|hop ?count|routing loop|loop detected/i,
  ),
  rule(
    'not-reachable',
    'common',
    /time(?:d|-)? ?out|connection (?:refused|reset|lost|dropped|failed)|(?:could|can)(?:no| no)?'?t connect|unable to connect|did not accept our requests to connect|no route|unreachable|not reachable|expired|too old|network|delivery failed \d+ attempts|socket error|nicht erreichbar|zeit(?:über|ueber)schreitung|retries|in queue too long|not delivered within|not responding|gave up|no answer from|has been in the queue/i,
  ),
  rule(
    'server-trouble',
    'common',
    /temporar|try (?:again )?later|local error|system (?:error|problem)|service unavailable|internal error|out of memory/i,
  ),
  // Postfix says so of every recipient it refuses; alone it means one it does not know.
  rule('no-such-mailbox', 'postfix', /recipient address rejected/i),
];
