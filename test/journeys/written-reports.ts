import type { KeptLetter } from '../servers/mail-world.ts';

/** What people and machines need of a letter to answer it. */
interface Received {
  readonly address: string;
  readonly letter: KeptLetter;
}

/** A field of a letter's head, unfolded; empty where it has none. */
export function headerOf({ bytes }: KeptLetter, name: string): string {
  const [head = ''] = bytes.toString('latin1').split('\r\n\r\n', 1);
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}

/** Where a report about a letter goes: its envelope sender (RFC 5321, section 4.4). */
export function returnPathOf(letter: KeptLetter): string {
  return headerOf(letter, 'Return-Path').replaceAll(/[<>]/g, '');
}

const headOf = ({ bytes }: KeptLetter) => bytes.toString('latin1').split('\r\n\r\n', 1)[0] ?? '';

/** A report as qmail writes it: prose alone, with the letter below. */
export function qmailReport({ address, letter }: Received): Buffer {
  return written(`From: MAILER-DAEMON@mx.example.org
To: ${returnPathOf(letter)}
Subject: failure notice
Message-ID: <qmail.${address}>

Hi. This is the qmail-send program at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${address}>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

${headOf(letter)}
`);
}

/** A report of a German Exchange server, with an RFC 3464 part below the prose. */
export function germanReport({ address, letter }: Received): Buffer {
  return written(`From: Postmaster <postmaster@example.org>
To: ${returnPathOf(letter)}
Subject: =?utf-8?q?Unzustellbar=3A_Rundmail?=
Message-ID: <exchange.${address}>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"

--grenze
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Fehler bei der Nachrichtenzustellung an folgende Empfänger:

${address}
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.

--grenze
Content-Type: message/delivery-status

Reporting-MTA: dns;mx.example.org

Final-Recipient: rfc822;${address}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found

--grenze
Content-Type: text/rfc822-headers

${headOf(letter)}

--grenze--
`);
}

/** A complaint (RFC 5965): somebody pressed the button for spam. */
export function complaint({ address, letter }: Received): Buffer {
  return written(`From: <feedback@example.org>
To: ${returnPathOf(letter)}
Subject: Abuse report
Message-ID: <arf.${address}>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="arf"

--arf
Content-Type: text/plain

This is an abuse report for a message from 127.0.0.1.

--arf
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Beschwerde/1.0
Version: 1
Original-Rcpt-To: ${address}

--arf
Content-Type: message/rfc822

${headOf(letter)}

(the text was left out)

--arf--
`);
}

interface Words {
  readonly subject: string;
  readonly text: string;
  /** Further lines of the head. */
  readonly head?: readonly string[];
}

/** What a machine of the person answers: to the envelope sender, marked as automatic unless `head` says otherwise. */
export function machineAnswer({ address, letter }: Received, { subject, text, head }: Words): Buffer {
  const answered = headerOf(letter, 'Message-ID');
  return written(`From: <${address}>
To: ${returnPathOf(letter)}
Subject: ${subject}
Message-ID: <machine.${address}>
In-Reply-To: ${answered}
${(head ?? ['Auto-Submitted: auto-replied']).join('\n')}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${text}
`);
}

/** A report with nothing of ours in it, or with a token that was made for somebody else's letter. */
export function forgedReport(to: string, about: string): Buffer {
  return written(`From: MAILER-DAEMON@evil.example.org
To: ${to}
Subject: Undelivered Mail Returned to Sender
Message-ID: <forged.${about}.${to.length}@evil.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="falsch"

--falsch
Content-Type: text/plain

The mail could not be delivered.

--falsch
Content-Type: message/delivery-status

Reporting-MTA: dns; evil.example.org

Final-Recipient: rfc822; ${about}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--falsch--
`);
}

function written(text: string): Buffer {
  return Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'utf8');
}
