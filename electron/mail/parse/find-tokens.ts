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
    .flatMap(([place, text]) =>
      [...findTokens(text), ...findMessageIds(text), ...findNoticeIds(text)].map((token) => ({
        place,
        text: token,
      })),
    )
    .slice(0, mostTokens);
}
