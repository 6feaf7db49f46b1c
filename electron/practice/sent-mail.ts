import type { DeliveredMail } from './delivered-mail.ts';

export interface SentMail {
  /** The header block as it was sent, without the empty line. */
  readonly headers: string;
  readonly subject: string;
  readonly fromName: string;
  /** The first lines of the text part, as a mail program would quote them. */
  readonly beginning: readonly string[];
}

/** What an answering mail program sees of a mail of ours. Our own mails only: their form is known. */
export function readSent(bytes: Uint8Array): SentMail {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const headers = end < 0 ? text : text.slice(0, end);
  return {
    headers,
    subject: decoded(field(headers, 'Subject')),
    fromName: decoded(field(headers, 'From').replace(/\s*<.*$/, '')).replaceAll('"', ''),
    beginning: firstLines(text),
  };
}

/** The account's address: the envelope sender without its token. */
export function ownAddress({ envelopeFrom }: DeliveredMail): string {
  return envelopeFrom.replace(/\+[^@]*@/, '@');
}

/** Where and with which subject a mail program's own unsubscribe button writes (RFC 2369, RFC 6068). */
export function leaveRequest({ listUnsubscribe, envelopeFrom }: DeliveredMail): {
  readonly address: string;
  readonly subject: string;
} {
  const [, address = envelopeFrom, query = ''] =
    /<mailto:([^?>]+)(?:\?([^>]*))?>/.exec(listUnsubscribe) ?? [];
  const subject = new URLSearchParams(query.replaceAll('+', '%2B')).get('subject') ?? '';
  return { address: decodeURIComponent(address), subject };
}

function field(headers: string, name: string): string {
  const unfolded = headers.replaceAll(/\r\n[ \t]+/g, ' ');
  const line = unfolded.split('\r\n').find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

function decoded(value: string): string {
  return value
    .replaceAll(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?utf-8\?)/gi, '$1')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );
}

function firstLines(text: string): readonly string[] {
  const part = /content-type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)(?:\r\n--|$)/i.exec(text)?.[0] ?? '';
  const at = part.indexOf('\r\n\r\n');
  const body = part.slice(at + 4).replace(/\r\n--$/, '');
  const plain = /content-transfer-encoding: base64/i.test(part.slice(0, at))
    ? Buffer.from(body, 'base64').toString('utf8')
    : quotedPrintable(body.replaceAll('=\r\n', ''));
  return plain
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 3);
}

function quotedPrintable(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
