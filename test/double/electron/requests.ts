import { z } from 'zod';
import { toChromium, toProgram } from './addresses.ts';
import { cdp, onCdp } from './cdp.ts';
import type { RequestDetails } from './web-request.ts';
import type { WebContents } from './web-contents.ts';

const Paused = z.object({
  requestId: z.string(),
  request: z.object({
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    postData: z.string().optional(),
  }),
  frameId: z.string().optional(),
  resourceType: z.string(),
  redirectedRequestId: z.string().optional(),
});
type Paused = z.infer<typeof Paused>;

/**
 * What became of a request: answered by the program itself, refused by its guard, a navigation that it did not follow,
 * of a window that it did not open, or let through, which the double never lets out either.
 */
export interface LoggedRequest {
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly became: 'answered' | 'refused' | 'not-followed' | 'not-opened' | 'let-through';
}

const log: LoggedRequest[] = [];
export const requestLog: readonly LoggedRequest[] = log;

/** Chromium's names of what is loaded, as Electron says them. */
const types = new Map([
  ['Stylesheet', 'stylesheet'],
  ['Image', 'image'],
  ['Media', 'media'],
  ['Font', 'font'],
  ['Script', 'script'],
  ['XHR', 'xhr'],
  ['Fetch', 'xhr'],
  ['Ping', 'ping'],
  ['CSPViolationReport', 'cspReport'],
  ['WebSocket', 'webSocket'],
]);
let last = 0;

/** Answers every request of every window, of its frames and of windows it must not open: nothing reaches a network. */
export async function answerRequests(
  contentsOf: (frameId: string | undefined) => WebContents | null,
): Promise<void> {
  onCdp(({ method, params }) => {
    if (method !== 'Fetch.requestPaused') return;
    const paused = Paused.parse(params);
    const url = toProgram(paused.request.url);
    decide(paused, url, contentsOf(paused.frameId)).then(
      (became) => log.push({ url, method: paused.request.method, type: paused.resourceType, became }),
      (error: unknown) => console.error(`the double could not answer ${url}: ${String(error)}`),
    );
  });
  await cdp('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function decide(
  paused: Paused,
  url: string,
  contents: WebContents | null,
): Promise<LoggedRequest['became']> {
  if (contents === null) return fail(paused, 'not-opened');
  const frame = contents.frames.byId.get(paused.frameId ?? '') ?? contents.mainFrame;
  if (
    paused.resourceType === 'Document' &&
    !contents.goes(url, frame, paused.redirectedRequestId !== undefined)
  )
    return fail(paused, 'not-followed');
  const isMain = paused.resourceType === 'Document' && frame === contents.mainFrame;
  last += 1;
  const details: RequestDetails = {
    id: last,
    url,
    method: paused.request.method,
    resourceType: isMain
      ? 'mainFrame'
      : paused.resourceType === 'Document'
        ? 'subFrame'
        : (types.get(paused.resourceType) ?? 'other'),
    referrer: toProgram(paused.request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: contents.id,
    frame,
  };
  const { cancel, redirectURL } = await contents.session.webRequest.askBefore(details);
  if (cancel === true) return fail(paused, 'refused');
  if (redirectURL !== undefined) {
    await fulfill(paused, 307, [['location', toChromium(redirectURL)]], '');
    return 'answered';
  }
  const handler = contents.session.protocol.handlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) return fail(paused, 'let-through');
  const { method, headers, postData } = paused.request;
  const response = await handler(new Request(url, { method, headers, body: postData ?? null }));
  return hand(paused, details, response, contents);
}

async function hand(
  paused: Paused,
  details: RequestDetails,
  response: Response,
  contents: WebContents,
): Promise<LoggedRequest['became']> {
  const responseHeaders: Record<string, string[]> = {};
  for (const [name, value] of response.headers)
    responseHeaders[name] = [...(responseHeaders[name] ?? []), value];
  const received = await contents.session.webRequest.askReceived({
    ...details,
    statusCode: response.status,
    responseHeaders,
  });
  if (received.cancel === true) return fail(paused, 'refused');
  const headers = Object.entries(received.responseHeaders ?? responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, toChromium(value)]),
  );
  const body = Buffer.from(await response.arrayBuffer());
  const isText = /^(text\/|application\/(javascript|json))/.test(response.headers.get('content-type') ?? '');
  await fulfill(
    paused,
    response.status,
    headers,
    (isText ? Buffer.from(toChromium(body.toString('utf8'))) : body).toString('base64'),
  );
  return 'answered';
}

async function fulfill(
  { requestId }: Paused,
  responseCode: number,
  headers: readonly [string, string][],
  body: string,
): Promise<void> {
  const responseHeaders = headers.map(([name, value]) => ({ name, value }));
  // A frame that is gone meanwhile takes its request along.
  await cdp('Fetch.fulfillRequest', { requestId, responseCode, responseHeaders, body }).catch(
    () => undefined,
  );
}

async function fail(
  { requestId }: Paused,
  became: LoggedRequest['became'],
): Promise<LoggedRequest['became']> {
  const errorReason = became === 'not-followed' ? 'Aborted' : 'BlockedByClient';
  await cdp('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
  return became;
}
