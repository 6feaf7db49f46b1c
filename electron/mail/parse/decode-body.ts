/** Names that mail programs use and the Encoding Standard does not know. */
const aliases: Readonly<Record<string, string>> = {
  'unknown-8bit': 'utf-8',
  'x-unknown': 'utf-8',
  default: 'utf-8',
  '': 'utf-8',
  'cp-850': 'windows-1252',
};

/** Text in a named character set. An unknown name is read as UTF-8; UTF-8 that is none, as Windows-1252. */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  const asked = charset.toLowerCase().replaceAll(/["']/g, '').trim();
  const name = aliases[asked] ?? asked;
  try {
    if (name === 'utf-8' || name === 'utf8' || name === 'us-ascii') {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    return new TextDecoder(name).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A body of one character per byte as text. */
export function decodeBody(body: string, encoding: string, charset: string): string {
  const same = /^(?:us-ascii|utf-?8|iso-8859-\d{1,2}|windows-125\d|)$/i.test(charset);
  const encoded = /^\s*(?:base64|quoted-printable)/i.test(encoding);
  // What is plain ASCII already needs no decoder.
  if (same && !encoded && /^[\x00-\x7f]*$/.test(body)) return body;
  return decodeCharset(decodeTransfer(body, encoding), charset);
}

/** Undoes a Content-Transfer-Encoding (RFC 2045, section 6). `body` holds one character per byte. */
function decodeTransfer(body: string, encoding: string): Uint8Array {
  const name = encoding.toLowerCase().trim();
  if (name.startsWith('base64')) return Buffer.from(body, 'base64');
  if (name.startsWith('quoted-printable')) return fromQuotedPrintable(body);
  return Buffer.from(body, 'latin1');
}

/** Quoted-printable (RFC 2045, section 6.7); a broken escape stays as it stands. */
export function fromQuotedPrintable(body: string): Uint8Array {
  // Blanks before a soft break belong to the text; blanks behind it are the transport's (rule 3).
  const joined = body.replaceAll(/=[ \t]{0,80}\r?\n/g, '');
  const decoded = joined.replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
