import type { Rule } from './family.ts';
import { languages } from './languages.ts';

/** How reports in prose begin, each in the words of its servers. */
export const openings: readonly Rule[] = [
  { family: 'postfix', pattern: /this is the (?:mail system|postfix program|mail delivery agent) at/i },
  {
    family: 'dragonfly',
    pattern: /this is the dragonfly mail agent|there was an error delivering your mail/i,
  },
  {
    family: 'qmail',
    pattern:
      /this is the (?:qmail-send|james mail|[\w.-]{1,60}) (?:program|server|mailer)|wasn't able to deliver your message/i,
  },
  { family: 'exim', pattern: /created automatically by (?:the )?mail delivery (?:software|system)/i },
  {
    family: 'exim',
    pattern: /has been frozen|was frozen on arrival|was rejected by the local scanning code/i,
  },
  { family: 'courier', pattern: /this is a delivery status notification from|undeliverable mail/i },
  {
    family: 'sendmail',
    pattern:
      /(?:had|have) (?:permanent fatal|transient non-fatal|permanent|delivery|fatal) (?:errors?|problems?)|transcript of session follows/i,
  },
  {
    family: 'exchange',
    pattern:
      /did not reach the following recipient|delivery has failed to these recipients|couldn't be delivered|rejected your message to the following/i,
  },
  { family: 'domino', pattern: /was not delivered to:|failure reasons/i },
  {
    family: 'gmail',
    pattern:
      /delivery to the following recipients? (?:failed|has been delayed)|wasn't delivered to|problem delivering your message/i,
  },
  { family: 'aol', pattern: /your mail to the following recipients could not be delivered/i },
  { family: 'yahoo', pattern: /unable to deliver (?:your )?message to/i },
  { family: 'interscan', pattern: /message from interscan|unable to deliver message to/i },
  { family: 'groupwise', pattern: /that you sent was undeliverable to/i },
  { family: 'messaging-server', pattern: /your message cannot be delivered to/i },
  { family: 'mailmarshal', pattern: /could not be delivered because of/i },
  { family: 'netscape', pattern: /this message was undeliverable/i },
  {
    family: 'imail',
    pattern: /^\W{0,5}(?:unknown user|invalid final delivery|delivery failed \d|undeliverable to)/i,
  },
  {
    family: 'common',
    pattern:
      /smtp error from|remote (?:host|server) (?:said|returned)|\bsaid: [45]\d\d[\s-]|[<>]{3} (?:rcpt|data|[45]\d\d)/i,
  },
  { family: 'surfcontrol', pattern: /your message could not be sent/i },
  { family: 'smtp-service', pattern: /we had trouble delivering your message|rejected recipient </i },
  { family: 'james', pattern: /error message below:|message details:/i },
  { family: 'smail', pattern: /message log follows|failed addresses follow/i },
  { family: 'm-filter', pattern: /server message\s+[45]\d\d/i },
  {
    family: 'fml',
    pattern: /duplicated message-id|not a member of this mailing list|detected a loop condition/i,
  },
  {
    family: 'mailing-list-memory',
    pattern:
      /list of failed recipients|failed recipients|did not receive a copy|could not be reached|machine generated message from mail|this is the (?:deliver program|e-?mail server) at|error description:|delivery to the following recipients? was aborted/i,
  },
  {
    family: 'answering-server',
    pattern:
      /you sent (?:an? )?(?:e-?)?mail to|(?:not|no) (?:a )?(?:valid|such) (?:user|address|mailbox|account) (?:here|at)/i,
  },
  { family: 'kddi', pattern: /could not be delivered to:/i },
  { family: 'non-delivery-report', pattern: /non-delivery report/i },
  {
    family: 'common',
    pattern:
      /(?:could|can|was|were) ?(?:not|n't) (?:be )?deliver(?:ed)?|cannot be delivered|could not deliver (?:the |your )?message|(?:not|n't) able to deliver|unable to (?:deliver|send)|undeliverable|encountered delivery problems|delivery failed|failed to deliver|mail delivery failure/i,
  },
  {
    family: 'german',
    pattern:
      /nicht zugestellt werden|nicht zustellbar|konnte (?:ihre|die) (?:e-?mail|nachricht) nicht|unzustellbar|fehler bei der zustellung|zustellung .{0,60}(?:fehlgeschlagen|nicht möglich)/i,
  },
  ...languages.map(({ family, opening: pattern }) => ({ family, pattern })),
];

/** Words that say a mail is late and is tried again. */
export const delayed: readonly Rule[] = [
  {
    family: 'common',
    pattern:
      /will (?:be |continue to be )?(?:re-?)?(?:tried|attempted|try|retry)|will retry|attempts will continue|keep trying|continue (?:to )?(?:trying|try)|still (?:being )?(?:trying|retried|in the queue)|warning message only|(?:has|have) been delayed|is delayed for more than|only a temporary failure|kept in the queue|not yet been delivered|temporary problem delivering|has been postponed|advisory-only|just a warning|no action is required on your part|delivery incomplete/i,
  },
  {
    family: 'german',
    pattern: /weiter(?:hin)? versucht|erneut versucht|wird verzögert|noch nicht zugestellt/i,
  },
  ...languages.map(({ family, delayed: pattern }) => ({ family, pattern })),
];

/** Words that say nobody tries any more. */
export const givenUp =
  /\b(?:gave|given|giving) up|permanent(?:ly)? (?:fatal |delivery )?(?:error|failure)|permanent fatal|will not be (?:re)?tried|no further attempts|retry time(?:out)? exceeded|endgültig|aufgegeben/i;
