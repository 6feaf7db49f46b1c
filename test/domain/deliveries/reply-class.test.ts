import { expect, test } from 'vitest';
import type { ReplyClass, SmtpStage } from '#domain/deliveries/reply-class.ts';
import { classifyReply } from '#domain/deliveries/reply-class.ts';

const golden: readonly (readonly [SmtpStage, number, string | null, string, ReplyClass])[] = [
  ['dot', 250, '2.0.0', 'Ok: queued as 1MtO4f', 'accepted'],
  ['connect', 421, null, 'Service not available', 'session'],
  ['rcpt', 421, '4.7.0', 'Too many errors', 'session'],
  ['connect', 554, null, 'No SMTP service here', 'session'],
  ['rcpt', 450, '4.2.0', 'Greylisted, please try again later', 'recipient-temporary'],
  ['dot', 451, '4.3.0', 'Temporary failure', 'recipient-temporary'],
  ['rcpt', 450, null, 'Requested mail action not taken: mail send limit exceeded', 'account-quota'],
  ['rcpt', 452, '4.5.3', 'Too many recipients', 'session'],
  ['rcpt', 452, '4.3.1', 'Insufficient system storage', 'session'],
  ['login', 454, '4.7.0', 'Temporary authentication failure', 'credentials'],
  ['login', 534, '5.7.9', 'Application-specific password required', 'credentials'],
  ['login', 535, '5.7.8', 'Authentication credentials invalid', 'credentials'],
  ['mail', 550, '5.7.30', 'Basic authentication is not supported', 'credentials'],
  ['mail', 550, '5.4.5', 'Daily sending quota exceeded', 'account-quota'],
  ['dot', 554, '5.7.1', 'Hourly message limit exceeded', 'account-quota'],
  ['rcpt', 550, '5.1.1', 'User unknown', 'recipient-permanent'],
  ['rcpt', 550, '5.1.10', 'Recipient not found', 'recipient-permanent'],
  ['rcpt', 552, '5.2.2', 'Mailbox full', 'recipient-permanent'],
  ['rcpt', 552, '5.2.2', 'The recipient is over quota', 'recipient-permanent'],
  ['rcpt', 452, '4.2.2', 'Mailbox full', 'recipient-temporary'],
  ['dot', 552, '5.3.4', 'Message size exceeds fixed limit', 'message'],
  ['dot', 550, '5.7.515', 'Access denied, sending domain does not meet the required level', 'sender-problem'],
  ['dot', 554, '5.7.1', 'Message looks like spam', 'sender-problem'],
  ['mail', 553, '5.1.8', 'Sender address rejected', 'sender-setup'],
  ['dot', 550, '5.7.60', 'Client does not have permissions to send as this sender', 'sender-setup'],
  ['rcpt', 550, null, 'Requested action not taken: mailbox unavailable', 'recipient-permanent'],
  ['rcpt', 999, null, 'garbage', 'session'],
  ['rcpt', 250, null, 'Ok where none was due', 'session'],
];

test.each(golden)('%s: %i %s "%s" is %s', (stage, code, enhanced, text, expected) => {
  expect(classifyReply(stage, { code, enhanced, text })).toBe(expected);
});
