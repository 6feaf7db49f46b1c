import { compile } from 'html-to-text';
import type { StatusReport } from '#domain/bounces/delivery-status.ts';
import { readDeliveryStatus } from '#domain/bounces/delivery-status.ts';
import { cleanLine, cleanText } from './clean.ts';
import { decodeWords } from './encoded-words.ts';
import type { Headers } from './headers.ts';
import { readHeaders } from './headers.ts';
import { limits } from './limits.ts';
import type { Part } from './mime.ts';

/** The parts of a letter by what they are for. */
export interface Parts {
  /** What a person would read; HTML turned into text where there is nothing else. */
  readonly text: string;
  /** The same as far as it stands before anything that is sent back. */
  readonly prose: string;
  readonly status: StatusReport | null;
  /** Headers of the message a report sends back. */
  readonly returned: Headers | null;
  /** A feedback report (ARF, RFC 5965) is among the parts. */
  readonly feedback: boolean;
  /** A read receipt (RFC 8098) is among the parts. */
  readonly receipt: boolean;
  /** Names of what is neither text nor a report. */
  readonly attachments: readonly string[];
}

const mostAttachments = 20;

/** Turning HTML into text costs with the square of its length; what a person wrote stands at its beginning. */
const longestHtml = 40_000;

/** More than any server says about one mail, in characters. */
const longestReport = 256 * 1024;

export function sortParts(root: Part): Parts {
  const all = [...partsOf(root)];
  const status = all.filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type));
  const plainParts = all.filter(({ type, attached }) => type === 'text/plain' && !attached);
  const plain = plainParts.map((part) => part.text());
  const returned = all.findIndex(({ type }) => isSentBack(type));
  const before = plain
    .filter((_, index) => returned < 0 || all.indexOf(plainParts[index] ?? root) < returned)
    .join('\n');
  const html = all.find(({ type, attached }) => type === 'text/html' && !attached);
  const text = plain.some((one) => one.trim() !== '')
    ? plain.join('\n')
    : html === undefined
      ? ''
      : textOf(html);
  return {
    text,
    prose: clean(before.trim() === '' ? text : before),
    status: status.length === 0 ? null : readDeliveryStatus(statusText(status)),
    returned: returnedHeaders(all),
    feedback:
      all.some(({ type }) => type === 'message/feedback-report') ||
      root.parameters['report-type'] === 'feedback-report',
    receipt: all.some(({ type }) => type === 'message/disposition-notification'),
    attachments: all.filter(isFile).slice(0, mostAttachments).map(fileName),
  };
}

/** Some servers send a part of that type with prose and then one with the fields. */
function statusText(status: readonly Part[]): string {
  const texts = status.slice(0, 5).map((part) => part.text());
  return clean(texts.join('\n\n'));
}

/** What a server says is shown as it stands: nothing in it may be unseen. */
function clean(text: string): string {
  return cleanText(text.slice(0, longestReport), longestReport);
}

function isSentBack(type: string): boolean {
  return isLetter(type) || /^(?:text|message)\/(?:rfc822-headers|global-headers)$/.test(type);
}

/** Every part, depth first, but not what lies inside an enclosed letter. */
function* partsOf(part: Part): Generator<Part> {
  yield part;
  if (isLetter(part.type)) return;
  for (const child of part.children) yield* partsOf(child);
}

function isLetter(type: string): boolean {
  return type === 'message/rfc822' || type === 'message/global';
}

function isFile({ type, attached, children }: Part): boolean {
  return attached || (children.length === 0 && !/^(?:text|multipart|message)\//.test(type));
}

function fileName({ headers, parameters }: Part): string {
  const said = /filename\s*=\s*(?:"([^"]{1,400})"|([^\s;]{1,400}))/i.exec(headers.raw('content-disposition'));
  return cleanLine(decodeWords(said?.[1] ?? said?.[2] ?? parameters['name'] ?? ''), 120);
}

/** Made once: it costs more than most letters. */
const htmlToText = compile({
  wordwrap: false,
  limits: { maxDepth: 60, maxChildNodes: 2000 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
  ],
});

function textOf(html: Part): string {
  const whole = html.text();
  const body = Math.max(0, whole.search(/<body/i));
  return htmlToText(whole.slice(body, body + longestHtml));
}

function returnedHeaders(all: readonly Part[]): Headers | null {
  const letter = all.find(({ type }) => isLetter(type))?.children[0];
  if (letter !== undefined) return letter.headers;
  const bare = all.find(({ type }) => /^(?:text|message)\/(?:rfc822-headers|global-headers)$/.test(type));
  if (bare === undefined) return null;
  const text = bare.text();
  const budget = { headerBytes: limits.headerBytes, headerLines: limits.headerLines, parts: 1, cut: false };
  return readHeaders(text.trimStart(), 0, text.length, budget).headers;
}
