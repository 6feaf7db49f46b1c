/** Lines of encoded words hold no more than 76 characters (RFC 2047, section 2). */
const longestLine = 76;
/** One encoded word, without the blank before it: `=?UTF-8?B?` and `?=` around 45 bytes of base64. */
const frame = '=?UTF-8?B??='.length;
const longestPlainWord = 60;
const plainLine = /^[\x20-\x7e]*$/;

/**
 * What no header may hold: control characters would end it, marks of writing direction would make it show
 * something else than it says. Blanks stand in for them.
 */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

function headerSafe(text: string): string {
  return text.replace(forbidden, ' ').replace(/ {2,}/g, ' ').trim();
}

/** One header field, folded (RFC 5322, section 2.2.3). `value` is ASCII; lines break at its blanks only. */
export function field(name: string, value: string): string {
  let line = `${name}:`;
  const lines: string[] = [];
  for (const word of value.split(' ')) {
    if (line.length + 1 + word.length > longestLine && line.trim() !== '' && line !== `${name}:`) {
      lines.push(line);
      line = ` ${word}`;
    } else line += ` ${word}`;
  }
  return [...lines, line].join('\r\n');
}

/** Free text for a header: as it is where that is safe, else as encoded words (RFC 2047). `indent` is what stands before it in its line. */
export function unstructured(text: string, indent: number): string {
  const safe = headerSafe(text);
  const plain =
    plainLine.test(safe) &&
    !safe.includes('=?') &&
    safe.split(' ').every((word) => word.length <= longestPlainWord);
  return plain ? safe : encodedWords(safe, indent);
}

/** A display name: quoted where it needs that, or as encoded words, never those inside quotes. */
export function phrase(text: string, indent: number): string {
  const safe = headerSafe(text);
  if (!plainLine.test(safe) || safe.includes('=?') || safe.length > longestPlainWord) {
    return encodedWords(safe, indent);
  }
  if (/^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~ ]*$/.test(safe)) return safe;
  return `"${safe.replace(/["\\]/g, '\\$&')}"`;
}

/** A mailbox: display name and address, or the address alone. */
export function mailbox(name: string, address: string, indent: number): string {
  const shown = phrase(name, indent);
  return shown === '' ? address : `${shown} <${address}>`;
}

/** Words of at most 75 characters, each with whole characters, none so long that its line passes 76. */
function encodedWords(text: string, indent: number): string {
  const words: string[] = [];
  let room = wordBytes(longestLine - indent);
  let chunk: number[] = [];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    for (const piece of pieces(segment)) {
      if (chunk.length + piece.length > room && chunk.length > 0) {
        words.push(word(chunk));
        chunk = [];
        room = wordBytes(longestLine - 1);
      }
      chunk.push(...piece);
    }
  }
  if (chunk.length > 0) words.push(word(chunk));
  return words.join(' ');
}

/** A written character in UTF-8; one that is longer than a word holds is taken apart between code points. */
function pieces(segment: string): readonly Buffer[] {
  const whole = Buffer.from(segment);
  return whole.length <= 30 ? [whole] : Array.from(segment, (character) => Buffer.from(character));
}

function wordBytes(characters: number): number {
  return Math.max(6, Math.floor((Math.min(75, characters) - frame) / 4) * 3);
}

function word(chunk: readonly number[]): string {
  return `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`;
}
