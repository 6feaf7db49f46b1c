import { describe, expect, test } from 'vitest';
import type { Sample } from './report-letter.ts';
import { read } from './report-letter.ts';

const daemon = 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>';

const samples: readonly Sample[] = [
  {
    family: 'qmail, several',
    from: 'MAILER-DAEMON@mx.example.org',
    subject: 'failure notice',
    text: `Hi. This is the qmail-send program at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<arne@example.org>:
192.0.2.7 does not like recipient.
Remote host said: 550 5.1.1 <arne@example.org>: user unknown
Giving up on 192.0.2.7.

<bea@example.org>:
Sorry, I couldn't find any host named example.org. (#5.1.2)

--- Below this line is a copy of the message.

Return-Path: <post@example.org>
To: chor@example.org`,
    says: ['arne@example.org 5.1.1 no-such-mailbox', 'bea@example.org 5.1.2 no-such-domain'],
  },
  {
    family: 'exim with an alias',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
    subject: 'Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  arne@home.example.org
    (generated from arne@example.org)
    host mx.home.example.org [192.0.2.9]
    SMTP error from remote mail server after RCPT TO:<arne@home.example.org>:
    552 5.2.2 mailbox full

------ This is a copy of the message's headers. ------

Return-path: <post@example.org>`,
    says: ['arne@home.example.org 5.2.2 mailbox-full'],
  },
  {
    family: 'exim, late',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
    subject: 'Warning: message 1abcde-0000AB-Cd delayed 24 hours',
    text: `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.org.

The address to which the message has not yet been delivered is:

  arne@example.org

No action is required on your part. Delivery attempts will continue for
some time. Eventually the mail delivery software will give up.`,
    says: ['delayed:', 'arne@example.org 4.0.0 unknown'],
  },
  {
    family: 'exim, tried for too long',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
    subject: 'Mail delivery failed: returning message to sender',
    text: `A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  arne@example.org
    retry timeout exceeded`,
    says: ['arne@example.org 4.4.7 not-reachable'],
  },
  {
    family: 'a server that quotes another address in its reply',
    from: 'MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    subject: 'Undelivered Mail Returned to Sender',
    text: `This is the mail system at host mx.example.org.

<arne@example.org>: host
    relay.example.org[192.0.2.9] said: 550 5.1.1
    <bounces+abc@news.example.org>: not this sender (in
    reply to RCPT TO command)`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'a refusal of the sender',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
    subject: 'Mail delivery failed: returning message to sender',
    text: `A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  arne@example.org
    SMTP error from remote mail server after MAIL FROM:<post@example.org> SIZE=1022:
    553 5.1.0 club.example.org does not exist`,
    says: ['arne@example.org 5.1.0 policy'],
  },
  {
    family: 'a server that answers under the subject of the mail',
    from: 'post_master@text.example.org',
    subject: 'Re: Probe',
    text: `Error: Invalid user address

Error message below:
550 - Requested action not taken: no such user here

Message details:
  MAIL FROM: post@example.org
  RCPT TO: 5551234@text.example.org`,
    says: ['5551234@text.example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'exim to a postmaster, frozen',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
    subject: 'Message 1abcde-0000AB-Cd frozen',
    text: `Message 1abcde-0000AB-Cd has been frozen.
The sender is <bea@example.org>.

The following address(es) have yet to be delivered:

  arne@example.org: Unrouteable address`,
    says: ['arne@example.org 5.0.0 no-such-domain'],
  },
  {
    family: 'exim to somebody else than the sender',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
    subject: 'Mail delivery failed',
    text: `This message was created automatically by mail delivery software.

A message sent by

  bea@example.org

could not be delivered to one or more of its recipients. The following
address(es) failed:

  arne@example.org
    mailbox is full`,
    says: ['arne@example.org 5.0.0 mailbox-full'],
  },
  {
    family: 'fml',
    from: 'chor-admin@lists.example.org',
    subject: 'NOT MEMBER article from post@example.org (Chor)',
    text: `You are not a member of this mailing list <chor@lists.example.org>.
Original mail as follows:

   Received: from club.example.org`,
    says: ['chor@lists.example.org 5.0.0 policy'],
  },
  {
    family: 'a server nobody knows by name',
    from: 'Mail Delivery System <postmaster@mx.example.org>',
    subject: 'Delivery status notification',
    text: `============================================================================
     This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed permanently:

  * arne@example.org


============================================================================
                            Technical details:

SMTP:RCPT host 192.0.2.8: 553 5.3.0 <arne@example.org>... No such user here


============================================================================`,
    says: ['arne@example.org 5.3.0 no-such-mailbox'],
  },
  {
    family: 'sendmail 8 as text',
    from: daemon,
    subject: 'Returned mail: see transcript for details',
    text: `The original message was received at Mon, 2 Nov 2026 08:59:58 +0100
from club.example.org [192.0.2.3]

   ----- The following addresses had permanent fatal errors -----
<arne@example.org>
    (reason: 550 5.1.1 <arne@example.org>... User unknown)

   ----- Transcript of session follows -----
... while talking to mx.example.org.:
>>> RCPT To:<arne@example.org>
<<< 550 5.1.1 <arne@example.org>... User unknown
550 5.1.1 <arne@example.org>... User unknown`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'sendmail 5',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@old.example.org>',
    subject: 'Returned mail: User unknown',
    text: `   ----- Transcript of session follows -----
While talking to mx.example.org:
>>> RCPT To:<arne@example.org>
<<< 550 <arne@example.org>, User Unknown
550 <arne@example.org>... User unknown

   ----- Unsent message follows -----
Received: by old.example.org; Mon, 2 Nov 2026 08:59:58 +0100
To: arne@example.org`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'courier',
    from: '"Courier mail server at mx.example.org" <@mx.example.org>',
    subject: 'NOTICE: mail delivery status.',
    text: `This is a delivery status notification from mx.example.org,
running the Courier mail server, version 1.0.

The original message was received on Mon, 2 Nov 2026 08:59:58 +0100

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<arne@example.org>:
    mx2.example.org [192.0.2.8]:
>>> RCPT TO:<arne@example.org>
<<< 550 5.1.1 <arne@example.org>... User Unknown

---------------------------------------------------------------------------`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'dragonfly',
    from: 'MAILER-DAEMON <>',
    subject: 'Mail delivery failed',
    text: `This is the DragonFly Mail Agent v0.13 at club.example.org.

There was an error delivering your mail to <arne@example.org>.

mx.example.org [192.0.2.8] did not like our RCPT TO:
550 5.1.1 <arne@example.org>: unknown here

Message headers follow.

Subject: Probe`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
];

describe('servers on Unix', () => {
  test.each(samples)('$family', (sample) => {
    const { kind, says } = read(sample);
    const late = sample.says[0] === 'delayed:';
    expect({ kind, says }).toEqual({
      kind: late ? 'delayed' : 'bounce',
      says: sample.says.slice(late ? 1 : 0),
    });
  });
});
