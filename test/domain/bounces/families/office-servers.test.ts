import { describe, expect, test } from 'vitest';
import type { Sample } from './report-letter.ts';
import { read } from './report-letter.ts';

const samples: readonly Sample[] = [
  {
    family: 'exchange 5.5 and 2003',
    from: 'System Administrator <postmaster@mx.example.org>',
    subject: 'Undeliverable: Probe',
    text: `Your message

  To:      arne@example.org; bea@example.org
  Subject: Probe
  Sent:    Mon, 2 Nov 2026 09:00:00 +0100

did not reach the following recipient(s):

arne@example.org on Mon, 2 Nov 2026 09:00:03 +0100
    The recipient name is not recognized
	The MTS-ID of the original message is: c=de;a= ;p=club;l=MX0000000000000000
    MSEXCH:IMS:CLUB:MX:MX 0 (000C05A6) Unknown Recipient`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'exchange 2003 in german',
    from: 'Systemadministrator <postmaster@mx.example.org>',
    subject: 'Unzustellbar: Probe',
    text: `Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

      Betreff:	Probe
      Gesendet am:	02.11.2026 09:00

Folgende(r) Empfänger kann/können nicht erreicht werden:

      arne@example.org am 02.11.2026 09:00
            Das E-Mail-System konnte die Nachricht nicht zustellen. Dieser Empfänger ist unbekannt.
            <mx.example.org #5.1.1>`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'exchange 2007',
    from: 'Microsoft Exchange <postmaster@mx.example.org>',
    subject: 'Undeliverable: Probe',
    text: `Delivery has failed to these recipients or distribution lists:

arne@example.org
The recipient's e-mail address was not found in the recipient's e-mail system. Microsoft Exchange will not try to redeliver this message for you. Please check the e-mail address and try resending this message.



________________________________
Sent by Microsoft Exchange Server 2007






Diagnostic information for administrators:

Generating server: mx.example.org

arne@example.org
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Original message headers:

Received: from club.example.org`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'exchange online in german',
    from: 'Microsoft Outlook <postmaster@mx.example.org>',
    subject: 'Unzustellbar: Probe',
    text: `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

arne@example.org<mailto:arne@example.org>
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden.


Diagnoseinformationen für Administratoren:

Generierender Server: mx.example.org

arne@example.org
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient arne@example.org not found by SMTP address lookup'

Ursprüngliche Nachrichtenkopfzeilen:

Received: from club.example.org`,
    says: ['arne@example.org 5.1.10 no-such-mailbox'],
  },
  {
    family: 'exchange online, refused by the edge',
    from: 'Microsoft Outlook <postmaster@mx.example.org>',
    subject: 'Undeliverable: Probe',
    text: `mx.example.org rejected your message to the following email addresses:

arne@example.org<mailto:arne@example.org>

mx.example.org gave this error:
Recipient address rejected: Access denied.

Diagnostic information for administrators:

Generating server: out.example.org

arne@example.org
mx.example.org
Remote Server returned '550 5.4.1 Recipient address rejected: Access denied.'`,
    says: ['arne@example.org 5.4.1 no-such-mailbox'],
  },
  {
    family: 'domino',
    from: 'Postmaster@mx.example.org',
    subject: 'DELIVERY FAILURE: User arne (arne@example.org) not listed in Domino Directory',
    text: `Your message

  Subject: Probe

was not delivered to:

  arne@example.org

because:

  User arne (arne@example.org) not listed in Domino Directory`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'notes',
    from: 'postmaster@mx.example.org',
    subject: 'Undeliverable message',
    text: `------- Failure Reasons  --------

User not listed in public Name & Address Book
arne@example.org


------- Returned Message --------
Received: from club.example.org`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'groupwise',
    from: 'Mailer-Daemon@mx.example.org (Mail Administrator)',
    subject: 'Message status - undeliverable',
    text: `The message that you sent was undeliverable to the following:
	arne@example.org (user not found)

Possibly truncated original message follows:

Received: from club.example.org`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'netscape',
    from: 'Mail Administrator <Postmaster@mx.example.org>',
    subject: 'Mail System Error - Returned Mail',
    text: `This Message was undeliverable due to the following reason:

The following destination addresses were unknown (please check
the addresses and re-mail the message):

SMTP <arne@example.org>

Please reply to Postmaster@mx.example.org
if you feel this message to be in error.`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'interscan, with the dialogue',
    from: 'postmaster@mx.example.org (InterScan Notification)',
    subject: 'Mail could not be delivered',
    text: `****** Message from InterScan Messaging Security Suite ******

Sent <<< RCPT TO:<arne@example.org>
Received >>> 550 5.1.1 <arne@example.org>... user unknown

Unable to deliver message to <arne@example.org>.

************************     End of message     **********************`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'mcafee',
    from: 'postmaster@mx.example.org',
    subject: 'Delivery Status',
    text: `The original message was received at Mon, 02 Nov 2026 09:00:00 +0100
from club.example.org

   --- The following addresses had delivery problems ---

<arne@example.org>   (User unknown arne@example.org)

--------------Message header follows----------------
Received: from club.example.org`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'surfcontrol',
    from: '<MAILER-DAEMON@mx.example.org>',
    subject: 'Probe',
    text: `Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: arne@example.org

Mon 2 Nov 2026 09:00:00 +0100
Failed to send to identified host,
arne@example.org: [192.0.2.8], 550 arne@example.org... No such user
--- Message non-deliverable.`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'm-filter',
    from: 'MAILER-DAEMON@mx.example.org',
    subject: 'failure notice',
    text: `-------server message
550 5.1.1 unknown user <arne@example.org>

-------original message
Received: from club.example.org
To: arne@example.org`,
    says: ['arne@example.org 5.1.1 no-such-mailbox'],
  },
  {
    family: 'a directory',
    from: 'postmaster@lab.example.org',
    subject: 'Message delivery problem',
    text: `WARNING: Your message could not be delivered:

The entry for "arne@lab.example.org" could not be found in the directory.`,
    says: ['arne@lab.example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'a directory of a laboratory',
    from: 'postmaster@lab.example.org',
    subject: 'FAILED MAIL to "arne" regarding "Probe"',
    text: `Addresses here have another form. The address to
which your message was addressed, arne@lab.example.org, did not match any.

Perhaps this helps:

  Arne Beck            +49 30 0000    arne2@lab.example.org`,
    says: ['arne@lab.example.org 5.0.0 unknown'],
  },
  {
    family: 'exchange with an x.400 address',
    from: 'System Administrator <postmaster@mx.example.org>',
    subject: 'Undeliverable: Probe',
    text: `Your message

  To:      post@example.org
  Subject: Probe

did not reach the following recipient(s):

c=DE;a= ;p=CLUB;o=MX;dda:SMTP=arne@example.org; on Mon, 2 Nov 2026
09:00:03 +0100
    The recipient name is not recognized`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
  {
    family: 'tobit david in german',
    from: 'postmaster@mx.example.org',
    subject: 'Unzustellbare Nachricht',
    text: `Die folgende Nachricht konnte nicht zugestellt werden.

Empfänger: arne@example.org
Grund: Der Empfänger ist auf diesem System unbekannt.`,
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  },
];

describe('servers of offices and their filters', () => {
  test.each(samples)('$family', (sample) => {
    const { kind, says } = read(sample);
    expect({ kind, says }).toEqual({ kind: 'bounce', says: sample.says });
  });
});
