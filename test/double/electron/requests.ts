import { toProgram } from './addresses.ts';
import { cdp, onCdp } from './cdp.ts';
import type { PausedRequest } from './paused-request.ts';
import { answerOf, detailsOf, readPaused, redirectTo } from './paused-request.ts';
import type { Answer } from './paused-request.ts';
import type { WebContents } from './web-contents.ts';

/**
 * What became of a request: answered by the program itself, refused by its guard, a navigation that it did not follow,
 * of a window that it did not open, failed in its handler, or let through, which the double never lets out either.
 */
type Became = 'answered' | 'refused' | 'not-followed' | 'not-opened' | 'failed' | 'let-through';

interface LoggedRequest {
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly became: Became;
}
type Verdict =
  | { readonly became: 'answered'; readonly answer: Answer }
  | { readonly became: Exclude<Became, 'answered'> };

const log: LoggedRequest[] = [];
export const requestLog: readonly LoggedRequest[] = log;

/** Answers every request of every window, of its frames and of windows it must not open: nothing reaches a network. */
export async function answerRequests(
  contentsOf: (frameId: string | undefined) => WebContents | null,
): Promise<void> {
  onCdp(({ method, params }) => {
    if (method !== 'Fetch.requestPaused') return;
    const paused = readPaused(params);
    const url = toProgram(paused.request.url);
    void windowOf(() => contentsOf(paused.frameId))
      .then((contents) => decide(paused, url, contents))
      .catch((error: unknown): Verdict => {
        console.error(`the double could not answer ${url}: ${String(error)}`);
        return { became: 'failed' };
      })
      .then((verdict) => {
        const { became } = verdict;
        // Before the page hears of it: whoever waits for the page finds it in the log.
        log.push({ url, method: paused.request.method, type: paused.resourceType, became });
        return verdict.became === 'answered' ? hand(paused, verdict.answer) : fail(paused, became);
      });
  });
  await cdp('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/**
 * The window a request comes from. A frame that was just made may ask before its page has told of it; one of a window
 * that must not open never gets known.
 */
async function windowOf(find: () => WebContents | null): Promise<WebContents | null> {
  for (let tries = 0; tries < 50; tries += 1) {
    const contents = find();
    if (contents !== null) return contents;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return null;
}

async function decide(paused: PausedRequest, url: string, contents: WebContents | null): Promise<Verdict> {
  if (contents === null) return { became: 'not-opened' };
  const frame = contents.frames.byId.get(paused.frameId ?? '') ?? contents.mainFrame;
  const isRedirect = paused.redirectedRequestId !== undefined;
  if (paused.resourceType === 'Document' && !contents.goes(url, frame, isRedirect))
    return { became: 'not-followed' };
  const details = detailsOf(paused, url, frame === contents.mainFrame, contents.id);
  const { webRequest, protocol } = contents.session;
  const { cancel, redirectURL } = await webRequest.askBefore({ ...details, frame });
  if (cancel === true) return { became: 'refused' };
  if (redirectURL !== undefined) return { became: 'answered', answer: redirectTo(redirectURL) };
  const handler = protocol.handlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) return { became: 'let-through' };
  const { method, headers, postData } = paused.request;
  const response = await handler(new Request(url, { method, headers, body: postData ?? null }));
  const answer = await answerOf(response, (statusCode, responseHeaders) =>
    webRequest.askReceived({ ...details, frame, statusCode, responseHeaders }),
  );
  return answer === null ? { became: 'refused' } : { became: 'answered', answer };
}

/** A frame that is gone meanwhile takes its request along. */
async function hand({ requestId }: PausedRequest, { status, headers, body }: Answer): Promise<void> {
  const responseHeaders = headers.map(([name, value]) => ({ name, value }));
  const answer = { requestId, responseCode: status, responseHeaders, body: body.toString('base64') };
  await cdp('Fetch.fulfillRequest', answer).catch(() => undefined);
}

async function fail({ requestId }: PausedRequest, became: Became): Promise<void> {
  const reasons = { 'not-followed': 'Aborted', failed: 'Failed' } as const;
  const errorReason = became === 'not-followed' || became === 'failed' ? reasons[became] : 'BlockedByClient';
  await cdp('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
}
