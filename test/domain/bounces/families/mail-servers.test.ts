import { describe, expect, test } from 'vitest';
import type { Sample } from './report-letter.ts';
import { read } from './report-letter.ts';

const samples: readonly Sample[] = [
  {
    family: 'a label before the address, and the postmaster below',
    from: 'postmaster@mx.example.org',
    subject: 'Undeliverable Mail',
    text: `Undeliverable Address: arne@example.org
Reason: no such user
Questions go to
hilfe@example.org - our help desk`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'opensmtpd',
    from: 'Mailer Daemon <MAILER-DAEMON@mx.example.org>',
    subject: 'Delivery status notification: error',
    text: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

arne@example.org: 550 5.2.2 <arne@example.org>... Mailbox Full

    Below is a copy of the original message:

Received: from club.example.org`,
    says: ['arne@example.org 5.2.2 mailbox-full'],
  },
  {
    family: 'opensmtpd, late',
    from: 'Mailer Daemon <MAILER-DAEMON@mx.example.org>',
    subject: 'Delivery status notification: warning',
    text: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    A message is delayed for more than 4 hours for the following
    list of recipients:

arne@example.org: Network error on destination MXs

    Please note that this is only a temporary failure report.
    The message is kept in the queue for up to 4 days.
    You DO NOT NEED to re-send the message to these recipients.

    Below is a copy of the original message:

Received: from club.example.org`,
    says: ['delayed:', 'arne@example.org 4.0.0 not-reachable'],
  },
  {
    family: 'james',
    from: 'postmaster@mx.example.org',
    subject: '[BOUNCE]',
    text: `Hi. This is the James mail server at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

Message details:
  Subject: Probe
  Sent date: Mon Nov 02 08:59:58 CET 2026
  MAIL FROM: post@example.org
  RCPT TO: arne@example.org
  From: Chorverein <post@example.org>
  To: arne@example.org
  Size (in bytes): 1024

Error message below:
550 - Requested action not taken: no such user here`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'james, newer',
    from: 'MAILER-DAEMON@mx.example.org',
    subject: '[BOUNCE]',
    text: `This message failed to deliver to the following addresses:
    arne@example.org
Error message below:
550 5.1.1 no such user`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'mailmarshal',
    from: 'MailMarshal <postmaster@mx.example.org>',
    subject: 'Undeliverable Mail: "Probe"',
    text: `Your message:
   From:    post@example.org
   Subject: Probe

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
    arne@example.org

Additional Information
======================`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'sun messaging server',
    from: 'Internet Mail Delivery <postmaster@mx.example.org>',
    subject: 'Delivery Notification: Delivery has failed',
    text: `This report relates to a message you sent with the following header fields:

  Message-id: <probe@example.org>
  Date: Mon, 02 Nov 2026 08:59:58 +0100
  From: Chorverein <post@example.org>
  To: arne@example.org
  Subject: Probe

Your message cannot be delivered to the following recipients:

  Recipient address: arne@example.org
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 <arne@example.org>... User Unknown
  Remote system: dns;mx.example.org (TCP|192.0.2.3|2000|192.0.2.8|25)`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'imail',
    from: '"Postmaster" <postmaster@mx.example.org>',
    subject: 'Undeliverable Mail',
    text: `User mailbox exceeds allowed size: arne@example.org


Original message follows.

Received: from club.example.org`,
    says: ['arne@example.org 5.0.0 mailbox-full'],
  },
  {
    family: 'mdaemon',
    from: 'MDaemon@mx.example.org',
    subject: 'Permanent Delivery Failure',
    text: `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.

YOUR MESSAGE WAS NOT DELIVERED TO ONE OR MORE RECIPIENTS!

--------------------------------------------------------------------
Failed address: arne@example.org
--------------------------------------------------------------------

--- Session Transcript ---
 Mon 2026-11-02 08:59:58: <-- 550 5.1.1 Recipient unknown
--- End Transcript ---`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'merak',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>',
    subject: 'Mail System Error - Returned Mail',
    text: `This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not found. Carefully check that it was spelled correctly.

Host gibt-es-nicht.example.org not found

The following recipients did not receive your message:

   <arne@gibt-es-nicht.example.org>

Please reply to Postmaster@mx.example.org
if you feel this message to be in error.`,
    says: ['arne@gibt-es-nicht.example.org 5.0.0 no-such-domain'],
  },
  {
    family: 'zimbra, postfix through a gateway',
    from: 'MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    subject: 'Undelivered Mail Returned to Sender',
    text: `This is the mail system at host mx.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to <hilfe@mx.example.org>

<arne@home.example.org> (expanded from <arne@example.org>): host
    mx.home.example.org[192.0.2.9] said: 550 5.1.1 <arne@home.example.org>
    Recipient not found. (in reply to RCPT TO command)`,
    says: ['arne@home.example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'postfix, unknown user only after the text',
    from: 'MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    subject: 'Undelivered Mail Returned to Sender',
    text: `This is the mail system at host mx.example.org.

<arne@mobil.example.org>: host mx.mobil.example.org[192.0.2.9] said:
    550 Unknown user arne@mobil.example.org (in reply to end of DATA command)`,
    says: ['arne@mobil.example.org 5.0.0 policy'],
  },
];

describe('mail servers', () => {
  test.each(samples)('$family', (sample) => {
    const { kind, says } = read(sample);
    const late = sample.says[0] === 'delayed:';
    expect({ kind, says }).toEqual({
      kind: late ? 'delayed' : 'bounce',
      says: sample.says.slice(late ? 1 : 0),
    });
  });
});
