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
  // In place and byte by byte: a body of nothing but escapes would become a million strings.
  const bytes = Buffer.from(body, 'latin1');
  let at = bytes.indexOf(equals);
  if (at < 0) return bytes;
  let length = at;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const escape = byte === equals ? body.slice(at + 1, at + 3) : '';
    const skipped = byte === equals ? softBreak(bytes, at) : 0;
    const decoded = /^[0-9a-f]{2}$/i.test(escape);
    if (skipped === 0) {
      bytes[length] = decoded ? Number.parseInt(escape, 16) : byte;
      length += 1;
    }
    at += skipped || (decoded ? 3 : 1);
  }
  return bytes.subarray(0, length);
}

const equals = 0x3d;

/** How many bytes a soft break takes; blanks before it belong to the text, blanks behind it are the transport's (rule 3). */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at <= from + 80 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  if (bytes[at] === 0x0d) at += 1;
  return bytes[at] === 0x0a ? at + 1 - from : 0;
}
