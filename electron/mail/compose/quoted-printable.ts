/** Lines hold no more than 76 characters, the soft break's `=` among them (RFC 2045, section 6.7). */
const longestLine = 76;
const asIs = new Set<number>();
for (let byte = 0x21; byte <= 0x7e; byte += 1) if (byte !== 0x3d) asIs.add(byte);
const escapes = Array.from(
  { length: 256 },
  (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
);

/**
 * Text as quoted-printable with CRLF line ends. Line breaks of any kind become hard ones. Blanks at line ends,
 * a dot at the beginning of a line (SMTP would double it) and `From ` there (mailbox files would change it)
 * are encoded, so that no server has a reason to touch a signed body.
 */
export function quotedPrintable(text: string): string {
  return linesOf(text).map(encodeLine).join('\r\n');
}

/**
 * Encodes as `quotedPrintable` does, and remembers the lines of the text before: of letters that differ in a few
 * words only these are encoded anew. No more than one text is kept.
 */
export function encoderWithMemory(): (text: string) => string {
  let before = new Map<string, string>();
  return (text) => {
    const now = new Map<string, string>();
    const encoded = linesOf(text).map((line) => {
      const known = now.get(line) ?? before.get(line) ?? encodeLine(line);
      now.set(line, known);
      return known;
    });
    before = now;
    return encoded.join('\r\n');
  };
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n');
}

function encodeLine(line: string): string {
  const bytes = Buffer.from(line);
  const lines: string[] = [];
  let current = '';
  for (const [index, byte] of bytes.entries()) {
    const last = index === bytes.length - 1;
    const token = tokenOf(byte, current === '' ? bytes.subarray(index, index + 5) : null, last);
    if (current.length + token.length > (last ? longestLine : longestLine - 1)) {
      lines.push(`${current}=`);
      current = tokenOf(byte, bytes.subarray(index, index + 5), last);
    } else current += token;
  }
  lines.push(current);
  return lines.join('\r\n');
}

/** `ahead` is what follows when the token begins a line, else null. */
function tokenOf(byte: number, ahead: Buffer | null, last: boolean): string {
  if (byte === 0x20 || byte === 0x09) return last ? (escapes[byte] ?? '') : String.fromCharCode(byte);
  if (ahead !== null && (byte === 0x2e || ahead.toString('latin1') === 'From ')) return escapes[byte] ?? '';
  return asIs.has(byte) ? String.fromCharCode(byte) : (escapes[byte] ?? '');
}
