import { readLetter } from '#electron/mail/parse/read-letter.ts';

/** A report in prose as one server family writes it, and what it says. */
export interface Sample {
  readonly family: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Address, status and reason of each recipient; the kind before a colon where it is not a bounce. */
  readonly says: readonly string[];
}

/** Reads a sample as the letter it would be: `kind`, then `address status reason` of each recipient. */
export function read({ from, subject, text }: Sample): {
  readonly kind: string;
  readonly says: readonly string[];
} {
  const head = [
    `From: ${from}`,
    'To: Chorverein <post@example.org>',
    `Subject: ${subject}`,
    'Date: Mon, 2 Nov 2026 09:00:00 +0100',
    'Message-ID: <report@example.org>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const { kind, failures } = readLetter(
    Buffer.from(`${head.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`),
  );
  return { kind, says: failures.map((one) => `${one.finalRecipient} ${one.status} ${one.reason}`) };
}
