import type { Rule } from './family.ts';
import { languages } from './languages.ts';

/** Answers and what is passed on carry the subject of a report and are none. */
export const answered = /^\s*(?:re|aw|wg|fw|fwd|antw|sv|vs)\s*:/i;

/** Subjects under which servers return mail. */
export const failureSubjects: readonly Rule[] = [
  { family: 'postfix', pattern: /undelivered mail returned|undeliver/i },
  { family: 'sendmail', pattern: /^\W{0,3}returned (?:mail|to sender)|postmaster notify/i },
  { family: 'exim', pattern: /mail delivery (?:failed|failure|system|problem|status|error)/i },
  { family: 'qmail', pattern: /^\W{0,3}failure notice/i },
  {
    family: 'exchange',
    pattern: /^(?:undeliverable|unzustellbar)/i,
  },
  {
    family: 'rfc3464',
    pattern: /delivery (?:status )?notification|delivery report|non-delivery|nondeliverable/i,
  },
  {
    family: 'common',
    pattern:
      /delivery (?:failure|failed|error|problem|has failed|incomplete)|message (?:not|could not be|undeliverable|delivery)|could not be delivered|not delivered|(?:unable|failed) to deliver|mail system error|error sending your mail|delivery to .{1,80} failed/i,
  },
  { family: 'mdaemon', pattern: /user unknown|unknown user|no such user/i },
  { family: 'llnl', pattern: /^failed mail\b/i },
  { family: 'james', pattern: /^\[bounce\]/i },
  { family: 'exim', pattern: /^message (?:\S{1,40} )?(?:has been |was )?frozen/i },
  { family: 'smail', pattern: /^mail failed,/i },
  {
    family: 'fml',
    pattern: /not member article|fml system error|^loop (?:alert|back warning)|^security alert/i,
  },
  { family: 'domino', pattern: /^delivery failure/i },
  {
    family: 'german',
    pattern:
      /unzustellbar|nicht zugestellt|nicht zustellbar|zustellung.{0,30}(?:fehlgeschlagen|nicht möglich)|zustellfehler|konnte nicht .{0,30}zugestellt/i,
  },
  ...languages.map(({ family, subject: pattern }) => ({ family, pattern })),
];

/** Subjects of notices that a mail is late and is tried again. */
export const delaySubjects: readonly Rule[] = [
  {
    family: 'common',
    pattern:
      /\bdelay(?:ed)?\b|^\W{0,3}warning: (?:message|could not|mail)|still being retried|not yet (?:been )?delivered|delivery incomplete/i,
  },
  { family: 'german', pattern: /verz(?:ö|oe)ger|noch nicht zugestellt/i },
];

/** Subjects of notices that a mail did arrive. */
export const successSubjects =
  /^successful mail delivery|\((?:success|relay|relayed|delivered)\)|^(?:delivered|relayed|zugestellt|übermittelt):/i;
