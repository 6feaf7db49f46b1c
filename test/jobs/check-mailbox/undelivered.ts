import { mintToken } from '#domain/identity/token.ts';
import type { ClubMail } from './club-mail.ts';

/** A report, signed by the envelope of the newest mail to that address, that it does not exist. */
export function undelivered(club: ClubMail, address: string, words: string): Uint8Array {
  const row = club.db.one(
    `SELECT address.public_number AS address, mailing.public_number AS mailing, list.public_number AS list
     FROM delivery JOIN address ON address.id = delivery.address_id JOIN mailing ON mailing.id = delivery.mailing_id
     JOIN delivery_recipient ON delivery_recipient.delivery_id = delivery.id JOIN list ON list.id = list_id
     WHERE delivery.address = ? ORDER BY delivery.id DESC`,
    [address],
  );
  const facts = {
    address: Number(row?.['address']),
    mailing: Number(row?.['mailing']),
    list: Number(row?.['list']),
  };
  const token = mintToken({ purpose: 'bounce', ...facts, era: 0 }, club.mac);
  return Buffer.from(
    `Return-Path: <>
From: MAILER-DAEMON@mx.example.org
To: post+${token}@example.org
Subject: Undelivered Mail Returned to Sender
Message-ID: <${String(facts.mailing)}.${String(facts.address)}@mx.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; ${address}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; ${words}

--b--
`.replaceAll('\n', '\r\n'),
  );
}
