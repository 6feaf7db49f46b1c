import type { MailAccount } from '#domain/accounts/account.ts';
import { plusAddress } from '#domain/identity/plus-address.ts';
import { toBase32 } from '#domain/identity/base32.ts';
import { dateField } from '../compose/date.ts';
import { field, mailbox, unstructured } from '../compose/header-text.ts';
import { quotedPrintable } from '../compose/quoted-printable.ts';

/** As long as our tokens are, so that what is found out holds for them. */
const tokenBytes = 21;

/** A letter to oneself that shows one property of an account. */
export interface ProbeLetter {
  readonly shows: 'arrival' | 'plus-address' | 'return-path';
  /** Stands in the subject, and nowhere else in the mailbox. */
  readonly code: string;
  readonly messageId: string;
  readonly senderName: string;
  readonly address: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: string;
  readonly bytes: Uint8Array;
}

/** The letters of one check. Where the address is too long to take a token, those with one are missing. */
export function probeLetters(
  { address, senderName }: Pick<MailAccount, 'address' | 'senderName'>,
  words: { readonly subject: string; readonly text: string },
  at: number,
  randomBytes: (length: number) => Uint8Array,
): readonly ProbeLetter[] {
  const token = () => toBase32(randomBytes(tokenBytes));
  const letter = (
    shows: ProbeLetter['shows'],
    from: string | null,
    to: string | null,
  ): readonly ProbeLetter[] => {
    if (from === null || to === null) return [];
    const code = token().slice(0, 16);
    const messageId = `<probe.${token()}@${address.slice(address.lastIndexOf('@') + 1)}>`;
    const envelope = { envelopeFrom: from, envelopeTo: to };
    const bytes = write(address, to, { code, messageId, at, senderName, ...words });
    return [{ shows, code, messageId, senderName, address, ...envelope, bytes }];
  };
  return [
    ...letter('arrival', address, address),
    ...letter('plus-address', address, plusAddress(address, token())),
    ...letter('return-path', plusAddress(address, token()), address),
  ];
}

interface Written {
  readonly code: string;
  readonly messageId: string;
  readonly at: number;
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
}

/** RFC 5322, with the list headers whose fate is asked for (RFC 2369), and marked as automatic (RFC 3834). */
function write(
  address: string,
  to: string,
  { code, messageId, at, senderName, subject, text }: Written,
): Uint8Array {
  const lines = [
    field('Date', dateField(at)),
    field('From', mailbox(senderName, address, 'From: '.length)),
    field('To', to),
    field('Subject', `${unstructured(subject, 'Subject: '.length)} ${code}`),
    field('Message-ID', messageId),
    field('List-Id', `<probe.${code}.localhost>`),
    field('List-Unsubscribe', `<mailto:${address}?subject=${code}>`),
    field('Auto-Submitted', 'auto-generated'),
    field('MIME-Version', '1.0'),
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(text),
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
