import { decodeBody } from './decode-body.ts';
import type { Budget, Headers } from './headers.ts';
import { readHeaders } from './headers.ts';
import { limits } from './limits.ts';

/** One part of a letter. A letter inside a letter (message/rfc822) is the single child of its part. */
export interface Part {
  readonly headers: Headers;
  /** Media type in lower case; text/plain when missing or broken (RFC 2045, section 5.2). */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly attached: boolean;
  readonly children: readonly Part[];
  /** The body as text, decoded when asked for. */
  text(): string;
}

/** Parts a letter within the limits; `budget.cut` says that something was left out. */
export function readMime(source: string, budget: Budget): Part {
  return readPart(source, 0, source.length, 0, 'text/plain', budget);
}

function readPart(
  source: string,
  start: number,
  end: number,
  depth: number,
  fallback: string,
  budget: Budget,
): Part {
  budget.parts -= 1;
  const { headers, body } = readHeaders(source, start, end, budget);
  const { type, parameters } = readContentType(headers.raw('content-type'), fallback);
  const encoding = headers.raw('content-transfer-encoding');
  const children: Part[] = [];
  for (const span of spansOf(source, body, end, type, parameters['boundary'] ?? '')) {
    if (budget.parts <= 0 || depth >= limits.depth) {
      budget.cut = true;
      break;
    }
    const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    children.push(readPart(source, span.start, span.end, depth + 1, inner, budget));
  }
  return {
    headers,
    // A multipart whose boundary never comes is shown as what it is: text.
    type: type.startsWith('multipart/') && children.length === 0 ? 'text/plain' : type,
    parameters,
    attached: /^\s*attachment/i.test(headers.raw('content-disposition')),
    children,
    text: () => decodeBody(source.slice(body, end), encoding, parameters['charset'] ?? ''),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function* spansOf(
  source: string,
  body: number,
  end: number,
  type: string,
  boundary: string,
): Generator<Span> {
  if (type === 'message/rfc822' || type === 'message/global') {
    yield { start: body, end };
    return;
  }
  if (!type.startsWith('multipart/') || boundary === '') return;
  const mark = `--${boundary}`;
  let open = -1;
  let at = source.startsWith(mark, body) ? body : nextMark(source, mark, body);
  while (at >= 0 && at < end) {
    if (open >= 0) yield { start: open, end: Math.max(open, withoutNewline(source, at)) };
    const after = at + mark.length;
    if (source.startsWith('--', after)) return;
    const newline = source.indexOf('\n', after);
    if (newline < 0 || newline >= end) return;
    open = newline + 1;
    at = nextMark(source, mark, newline);
  }
  if (open >= 0) yield { start: open, end };
}

function nextMark(source: string, mark: string, from: number): number {
  const found = source.indexOf(`\n${mark}`, from);
  return found < 0 ? -1 : found + 1;
}

/** The line break before a boundary belongs to the boundary (RFC 2046, section 5.1.1). */
function withoutNewline(source: string, at: number): number {
  return source.charAt(at - 2) === '\r' ? at - 2 : at - 1;
}

/** Type and parameters of a Content-Type field; quotes are optional, as many senders forget them. */
function readContentType(
  value: string,
  fallback: string,
): { readonly type: string; readonly parameters: Readonly<Record<string, string>> } {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(value)?.[1]?.toLowerCase() ?? fallback;
  const parameters: Record<string, string> = {};
  for (const match of value
    .slice(0, 2000)
    .matchAll(/;\s*([\w-]+)\s*=\s*(?:"([^"]{0,200})"|([^\s;"]{1,200}))/g)) {
    const [, name = '', quoted, bare] = match;
    parameters[name.toLowerCase()] ??= quoted ?? bare ?? '';
  }
  return { type, parameters };
}
