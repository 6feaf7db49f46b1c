import type { Encoding } from '#domain/imports/target.ts';

/**
 * Windows-1252 from 0x80 to 0x9F (code page chart of 1998; the five unused bytes as WHATWG reads them). Written out
 * because the TextDecoder of several Node versions reads these bytes as Latin-1.
 */
const windows1252 =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F' +
  '\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178';

/** German letters beyond ASCII as a Windows and as an old Macintosh program wrote them. */
const onWindows = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf, 0xe9, 0xe8]);
const onMacintosh = new Set([0x8a, 0x9a, 0x9f, 0x80, 0x85, 0x86, 0xa7, 0x8e, 0x8f]);

const sampleBytes = 1_000_000;

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function oneByte(bytes: Uint8Array): Encoding {
  let windows = 0;
  let macintosh = 0;
  const end = Math.min(bytes.length, sampleBytes);
  for (let index = 0; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80 || !(isLetter(bytes[index - 1]) || isLetter(bytes[index + 1]))) continue;
    if (onWindows.has(byte)) windows += 1;
    if (onMacintosh.has(byte)) macintosh += 1;
  }
  return macintosh > windows ? 'macintosh' : 'windows-1252';
}

/** UTF-16 shows itself by zero bytes on one side of Latin text. */
function utf16(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length, 4000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > end / 5 && even < odd / 4) return 'utf-16le';
  if (even > end / 5 && odd < even / 4) return 'utf-16be';
  return null;
}

/** How many characters beyond ASCII were read, and how many bytes were no UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes));
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return true;
  const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  // A few broken bytes in a UTF-8 file are mended by nobody; they must not turn every umlaut into two letters.
  return whole > broken * 4;
}

/** The encoding a file shows by its mark, or by what its bytes look like. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : oneByte(bytes));
}

/** The text of a file, without its byte-order mark. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9F]/g, (unit) => windows1252[unit.charCodeAt(0) - 0x80] ?? unit);
}
