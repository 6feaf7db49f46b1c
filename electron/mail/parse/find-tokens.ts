import { findMessageIds } from '#domain/deliveries/message-id.ts';
import { findNoticeIds } from '#domain/notices/notice-id.ts';
import { findTokens } from '#domain/identity/token.ts';
import type { FoundToken, TokenPlace } from '#domain/letters/letter-facts.ts';
import type { Headers } from './headers.ts';
import type { Parts } from './sort-parts.ts';

interface Searched {
  readonly headers: Headers;
  readonly parts: Parts;
  readonly own: readonly string[];
  readonly quoted: string;
  /** A server speaks: its prose quotes the returned message, so a token there is one of the returned part. */
  readonly report: boolean;
}

const envelopeFields = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];
/** All of them have a run of so many letters and digits at least. */
const shortestRun = 24;
/** More than a letter about one mail ever holds. */
const mostTokens = 40;

/** Everything in a letter that has the form of a token or a Message-ID of ours, with its place; nothing is checked yet. */
export function tokensOf({ headers, parts, own, quoted, report }: Searched): readonly FoundToken[] {
  const returned = parts.returned?.fields.map(({ raw }) => raw).join('\n') ?? '';
  const places: readonly (readonly [TokenPlace, string])[] = [
    ['recipient', envelopeFields.flatMap((name) => headers.all(name)).join('\n')],
    ['envelope-id', parts.status?.envelopeId ?? ''],
    ['subject', headers.text('subject')],
    [report ? 'returned' : 'body', own.join('\n')],
    ['references', `${headers.raw('in-reply-to')}\n${headers.raw('references')}`],
    ['returned', returned],
    [report ? 'returned' : 'quoted', quoted],
  ];
  return places
    .flatMap(([place, text]) => formsIn(text).map((token) => ({ place, text: token })))
    .slice(0, mostTokens);
}

function formsIn(text: string): readonly string[] {
  const runs = longRuns(text);
  return runs === '' ? [] : [...findTokens(runs), ...findMessageIds(runs), ...findNoticeIds(runs)];
}

/**
 * The long runs of letters and digits in a text, with the characters around them by which the forms know their ends.
 * One character in so many tells whether a run can be there: looking at each costs more than the rest of a letter.
 */
function longRuns(text: string): string {
  const runs: string[] = [];
  for (let at = shortestRun - 1; at < text.length; at += shortestRun) {
    let start = at;
    while (start >= 0 && isOfRun(text.charCodeAt(start))) start -= 1;
    let end = at + 1;
    while (start < at && end < text.length && isOfRun(text.charCodeAt(end))) end += 1;
    if (end - start - 1 < shortestRun) continue;
    runs.push(text.slice(Math.max(0, start - 2), end + 1));
    at = end;
  }
  return runs.join('\n');
}

function isOfRun(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
