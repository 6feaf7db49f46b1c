import type { ServerReply } from '#domain/deliveries/reply-class.ts';

const longestText = 500;
/** Control characters, and those that turn the direction of text. */
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/g;
const replyLine = /^(\d{3})(?:[ -](.*))?$/s;
const enhancedStatus = /^([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)/;

/**
 * An answer in one or more lines (RFC 5321, section 4.2) with its enhanced status (RFC 2034) where it fits the code.
 * What is no answer has the code 0. The text is one line of at most 500 characters that begins with the codes.
 */
export function readReply(words: string): ServerReply {
  const lines = words.split(/\r?\n/).filter((line) => line !== '');
  const [, digits] = replyLine.exec(lines[0] ?? '') ?? [];
  if (digits === undefined) return { code: 0, enhanced: null, text: clean(words) };
  let enhanced: string | null = null;
  const texts = lines.map((line) => {
    const [, , rest = ''] = replyLine.exec(line) ?? [null, null, line];
    const [found, status] = enhancedStatus.exec(rest) ?? [];
    if (found === undefined || status?.[0] !== digits[0]) return rest;
    enhanced ??= status ?? null;
    return rest.slice(found.length);
  });
  return {
    code: Number(digits),
    enhanced,
    text: clean([digits, ...(enhanced === null ? [] : [enhanced]), ...texts].join(' ')),
  };
}

function clean(text: string): string {
  return [...text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim()].slice(0, longestText).join('');
}
