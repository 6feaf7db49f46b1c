import { z } from 'zod';
import { toChromium, toProgram } from './addresses.ts';
import type { HeadersReceived, RequestDetails } from './web-request.ts';

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
/** A request that Chromium holds until the program decided. */
export type PausedRequest = z.infer<typeof Paused>;

export function readPaused(params: unknown): PausedRequest {
  return Paused.parse(params);
}

/** What Chromium is answered, in its own addresses. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

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

/** What Electron tells a listener about it. */
export function detailsOf(
  { request, resourceType }: PausedRequest,
  url: string,
  isMainFrame: boolean,
  webContentsId: number,
): RequestDetails {
  last += 1;
  const document = isMainFrame ? 'mainFrame' : 'subFrame';
  return {
    id: last,
    url,
    method: request.method,
    resourceType: resourceType === 'Document' ? document : (types.get(resourceType) ?? 'other'),
    referrer: toProgram(request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId,
  };
}

/** What the program answered, once it has seen its own headers again; null where it refused it then. */
export async function answerOf(
  response: Response,
  received: (status: number, headers: Record<string, string[]>) => Promise<HeadersReceived>,
): Promise<Answer | null> {
  const own: Record<string, string[]> = {};
  for (const [name, value] of response.headers) own[name] = [...(own[name] ?? []), value];
  const { cancel, responseHeaders = own } = await received(response.status, own);
  if (cancel === true) return null;
  const headers = Object.entries(responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, toChromium(value)] as const),
  );
  const body = Buffer.from(await response.arrayBuffer());
  const isText = /^(text\/|application\/(javascript|json))/.test(response.headers.get('content-type') ?? '');
  const mapped = isText ? Buffer.from(toChromium(body.toString('utf8'))) : body;
  return { status: response.status, headers, body: mapped };
}

export function redirectTo(url: string): Answer {
  return { status: 307, headers: [['location', toChromium(url)]], body: Buffer.alloc(0) };
}
