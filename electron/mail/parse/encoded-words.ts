import { decodeCharset, fromQuotedPrintable } from './decode-body.ts';

const word = /=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]*)\?=/gi;
const betweenWords = /(=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=)\s+(?==\?[^?\s]{1,60}\?[bq]\?)/gi;

/** Decodes RFC 2047 encoded words; raw 8-bit characters are taken as UTF-8. Unknown character sets stay readable. */
export function decodeWords(raw: string): string {
  if (/^[\x00-\x7f]*$/.test(raw) && !raw.includes('=?')) return raw;
  const joined = raw.replace(betweenWords, '$1');
  let text = '';
  let at = 0;
  for (const match of joined.matchAll(word)) {
    const [whole, charset = '', encoding = '', payload = ''] = match;
    text += decodeCharset(Buffer.from(joined.slice(at, match.index), 'latin1'), 'utf-8');
    const bytes =
      encoding.toLowerCase() === 'b'
        ? Buffer.from(payload, 'base64')
        : fromQuotedPrintable(payload.replaceAll('_', ' '));
    text += decodeCharset(bytes, charset);
    at = match.index + whole.length;
  }
  return text + decodeCharset(Buffer.from(joined.slice(at), 'latin1'), 'utf-8');
}
