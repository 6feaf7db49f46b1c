import { describe, expect, test } from 'vitest';
import type { Sample } from './report-letter.ts';
import { read } from './report-letter.ts';

const samples: readonly Sample[] = [
  {
    family: 'gmail, address not found',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    text: `** Address not found **

Your message wasn't delivered to arne@example.org because the address couldn't be found, or is unable to receive mail.

The response from the remote server was:
550 5.1.1 The email account that you tried to reach does not exist.`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'gmail, older',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    text: `Delivery to the following recipient failed permanently:

     arne@example.org

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.org by mx.example.org. [192.0.2.8].

The error that the other server returned was:
550 5.1.1 <arne@example.org>: Recipient address rejected: User unknown

----- Original message -----

Received: by 192.0.2.1`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'gmail, late',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Delay)',
    text: `** Delivery incomplete **

There was a temporary problem delivering your message to arne@example.org. Gmail will retry for 47 more hours. You'll be notified if the delivery fails permanently.`,
    says: ['delayed:', 'arne@example.org 4.0.0 server-trouble'],
  },
  {
    family: 'gmail in german',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    text: `** Adresse nicht gefunden **

Deine Nachricht wurde nicht an arne@example.org zugestellt, weil die Adresse nicht gefunden wurde oder keine E-Mails empfangen kann.

Die Antwort des Remote-Servers lautete:
550 5.1.1 no such user`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'yahoo',
    from: 'MAILER-DAEMON@yahoo.example.org',
    subject: 'Failure Notice',
    text: `Sorry, we were unable to deliver your message to the following address.

<arne@example.org>:
550: 5.2.1 <arne@example.org>... Mailbox disabled

--- Below this line is a copy of the message.

Received: from 192.0.2.5`,
    says: ['arne@example.org 5.2.1 mailbox-disabled'],
  },
  {
    family: 'aol by names',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@aol.example.org>',
    subject: 'Mail Delivery Problem',
    text: `Your mail to the following recipients could not be delivered because they are not accepting mail from post@example.org:
	arnebeck
	bea2`,
    says: ['arnebeck@aol.example.org 5.0.0 policy', 'bea2@aol.example.org 5.0.0 policy'],
  },
  {
    family: 'gmx and web.de',
    from: 'MAILER-DAEMON@gmx.example.org',
    subject: 'Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"arne@example.org":
SMTP error from remote server after RCPT command:
host: mx.example.org
5.1.1 <arne@example.org>... User Unknown
"bea@example.org":
SMTP error from remote server after RCPT command:
host: mx.example.org
5.2.2 <bea@example.org>... Mailbox Full


--- The header of the original message is following. ---

Received: from [192.0.2.5]`,
    says: ['arne@example.org 5.1.1 no-such-mailbox', 'bea@example.org 5.2.2 mailbox-full'],
  },
  {
    family: 'web.de in german',
    from: 'mailer-daemon@webde.example.org',
    subject: 'Mail delivery failed: returning message to sender',
    text: `Diese Nachricht wurde automatisch von unserem E-Mail-System erzeugt.

Ihre E-Mail konnte nicht zugestellt werden. Die folgende Adresse ist betroffen:

"arne@example.org":
550 Requested action not taken: mailbox unavailable`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 't-online in german',
    from: 'Mail Delivery System <postmaster@tonline.example.org>',
    subject: 'E-Mail nicht zugestellt',
    text: `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <arne@example.org> ... unknown user
|------------------------- Message text follows: ------------------------|
Received: from club.example.org`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'mail.ru',
    from: 'mailer-daemon@corp.mailru.example.org',
    subject: 'Ваше сообщение не доставлено. Mail failure.',
    text: `Это письмо создано автоматически сервером, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

  arne@example.org
    SMTP error from remote mail server after RCPT TO:<arne@example.org>:
    host mx.example.org [192.0.2.8]: 550 5.1.1 <arne@example.org>: unknown`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'yandex',
    from: 'mailer-daemon@yandex.example.org',
    subject: 'Недоставленное сообщение',
    text: `This is the mail system at host forward1.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<arne@example.org>: host mx.example.org[192.0.2.8] said: 550 5.7.1 Message rejected as spam (in reply to end of DATA command)`,
    says: ['arne@example.org 5.7.1 spam'],
  },
  {
    family: 'zoho',
    from: 'mailer-daemon@mail.zoho.example.org',
    subject: 'Undelivered Mail Returned to Sender',
    text: `This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

arne@example.org Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <arne@example.org>... User Unknown

Received:from mail.example.org`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'kddi',
    from: 'Mail Delivery Subsystem <postmaster@mobil.example.org>',
    subject: 'Mail System Error - Returned Mail',
    text: `Your mail sent on: Mon, 2 Nov 2026 09:00:00 +0900
    Could not be delivered to: <arne@mobil.example.org>
    As their mailbox is full.`,
    says: ['arne@mobil.example.org 5.0.0 mailbox-full'],
  },
  {
    family: 'ezweb',
    from: 'Mail Administrator <Postmaster@mobil.example.org>',
    subject: 'Mail System Error - Returned Mail',
    text: `The user(s) account is disabled.

<arne@mobil.example.org>

--
Reporting`,
    says: ['arne@mobil.example.org 5.0.0 mailbox-disabled'],
  },
  {
    family: 'verizon text messages',
    from: 'Post_Master@text.example.org',
    subject: 'Undeliverable Message',
    text: `Error: undeliverable to mobile
Message to 5551234@text.example.org could not be delivered.
No valid recipients for this message`,
    says: ['5551234@text.example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'verizon pictures',
    from: 'sysadmin@pictures.example.org',
    subject: 'Undeliverable Message',
    text: `Message could not be delivered to mobile.
Error: No valid recipients for this MM

Original Message:
From: Chorverein <post@example.org>
To: 5551234@pictures.example.org
Subject: Probe
Date:  Mon, 02 Nov 2026 09:00:00 +0100`,
    says: ['5551234@pictures.example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: '1&1, refused after the text',
    from: '"Mail Delivery System" <mailer-daemon@eins.example.org>',
    subject: 'Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

arne@example.org:
SMTP error from remote server for TEXT command, host: mx.example.org (192.0.2.8) reason: 550 5.2.0 Mail refused.

--- The header of the original message is following. ---

Received: from club.example.org`,
    says: ['arne@example.org 5.2.0 policy'],
  },
  {
    family: 'm-filter, after the text',
    from: 'MAILER-DAEMON@mx.example.org',
    subject: 'failure notice',
    text: `arne@example.org


-------server message
550 5.1.1 unknown user <arne@example.org>

-------SMTP command
DATA

-------original message
Received: from club.example.org`,
    says: ['arne@example.org 5.1.1 policy'],
  },
  {
    family: 'smtp service of an antivirus',
    from: 'Mail Delivery Service <mail@service.example.org>',
    subject: 'There was an error sending your mail',
    text: `We had trouble delivering your message. Full details follow:

Subject: 'Probe'
Date: 'Mon, 02 Nov 2026 09:00:00 +0100'

1 error(s):

SMTP Server <mx.example.org> rejected recipient <arne@example.org> (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
];

describe('providers', () => {
  test.each(samples)('$family', (sample) => {
    const { kind, says } = read(sample);
    const late = sample.says[0] === 'delayed:';
    expect({ kind, says }).toEqual({
      kind: late ? 'delayed' : 'bounce',
      says: sample.says.slice(late ? 1 : 0),
    });
  });
});
