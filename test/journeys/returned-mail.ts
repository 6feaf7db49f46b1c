import type { OpenStore } from '#electron/store/live/open-store.ts';
import { practiceLetterTable } from '#electron/store/tables/practice-letters.ts';
import { systemClock } from '#electron/system/clock.ts';

/** Whose mail comes back: so many of those the practice club's first mailing went to, by the alphabet of their addresses. */
export const returned = 20;
/** Of these so many for a mailbox that is switched off, which may come back; the others do not exist any more. */
export const switchedOff = 4;

interface Sent {
  readonly address: string;
  readonly messageId: string;
}

function report({ address, messageId }: Sent, index: number): Uint8Array {
  const said =
    index < switchedOff ? '550 5.2.1 This mailbox has been disabled' : '550 5.1.1 <user>: User unknown';
  const status = index < switchedOff ? '5.2.1' : '5.1.1';
  const lines = `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
To: post@example.org
Subject: Undelivered Mail Returned to Sender
Message-ID: <returned.${String(index)}@mx.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ${address}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; ${said}

--b
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
To: ${address}

--b--
`;
  return Buffer.from(lines.replaceAll('\n', '\r\n'), 'utf8');
}

/** Lays a report about each of them into the mailbox of the practice club, as real bytes the program reads by itself. */
export async function layReturned(db: OpenStore): Promise<void> {
  const rows = db.all(
    'SELECT address, message_id FROM delivery WHERE message_id <> ? GROUP BY address ORDER BY address LIMIT ?',
    ['', returned],
  );
  const mailbox = practiceLetterTable(db);
  await db.transaction(() => {
    for (const [index, row] of rows.entries()) {
      const sent = { address: String(row['address']), messageId: String(row['message_id']) };
      mailbox.add(systemClock.now(), report(sent, index));
    }
  });
}
