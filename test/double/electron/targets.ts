import { z } from 'zod';
import { toProgram } from './addresses.ts';
import { cdp, onCdp } from './cdp.ts';
import { guardDownloads } from './downloads.ts';
import { layPreload } from './preload.ts';
import { answerRequests } from './requests.ts';
import { settings } from './settings.ts';
import type { WebContents } from './web-contents.ts';
import { allWebContents } from './web-contents.ts';
import { FrameTree } from './web-frame-main.ts';

/** Which of Chromium's targets and frames belong to which page of the program. */
const pages = new Map<string, WebContents>();
const gone = new Map<string, () => void>();

const Opened = z.object({ url: z.string(), windowName: z.string(), windowFeatures: z.array(z.string()) });
const TargetInfo = z.object({
  targetInfo: z.object({
    targetId: z.string(),
    type: z.string(),
    title: z.string(),
    browserContextId: z.string().optional(),
  }),
});

onCdp(({ method, params, sessionId }) => {
  const contents = allWebContents().find((one) => one.sessionId === sessionId);
  if (sessionId !== undefined) contents?.told(method, params);
  if (method === 'Page.windowOpen' && contents !== undefined) askedForWindow(contents, Opened.parse(params));
  if (method === 'Target.targetInfoChanged') titled(TargetInfo.parse(params).targetInfo);
  if (method === 'Target.targetDestroyed') gone.get(String(params.targetId))?.();
});

await cdp('Target.setDiscoverTargets', { discover: true });
const contentsOf = (frameId: string | undefined) =>
  [...pages.values()].find((contents) => frameId === undefined || contents.frames.byId.has(frameId)) ?? null;
await answerRequests(contentsOf);
await guardDownloads(contentsOf);

/** Opens a target for a page, with its preload laid before anything runs; `onGone` is called when it is gone. */
export async function openTarget(
  contents: WebContents,
  preload: string | null,
  onGone: () => void,
): Promise<void> {
  const { targetId } = await cdp('Target.createTarget', {
    url: 'about:blank',
    browserContextId: settings.context,
  }).then((result) => z.object({ targetId: z.string() }).parse(result));
  gone.set(targetId, onGone);
  pages.set(targetId, contents);
  const attached = await cdp('Target.attachToTarget', { targetId, flatten: true });
  contents.frames = new FrameTree(targetId);
  contents.sessionId = z.object({ sessionId: z.string() }).parse(attached).sessionId;
  await cdp('Page.enable', {}, contents.sessionId);
  await cdp('Runtime.enable', {}, contents.sessionId);
  const args = contents.preferences.additionalArguments;
  if (preload !== null)
    await layPreload(contents.sessionId, preload, Array.isArray(args) ? args.map(String) : []);
}

/** Closes the target of a page. */
export async function closeTarget(contents: WebContents): Promise<void> {
  const targetId = targetOf(contents);
  if (targetId !== null) await cdp('Target.closeTarget', { targetId }).catch(() => undefined);
}

/** Takes a page off the list; nobody is told of it any more. */
export function forgetTarget(contents: WebContents): void {
  const targetId = targetOf(contents);
  if (targetId === null) return;
  pages.delete(targetId);
  gone.delete(targetId);
}

function targetOf(contents: WebContents): string | null {
  return [...pages].find(([, one]) => one === contents)?.[0] ?? null;
}

function askedForWindow(
  contents: WebContents,
  { url, windowName, windowFeatures }: z.infer<typeof Opened>,
): void {
  const details = {
    url: toProgram(url),
    frameName: windowName,
    features: windowFeatures.join(','),
    disposition: 'new-window',
  };
  const answer = contents.windowOpen?.(details) ?? { action: 'allow' };
  if (answer.action !== 'deny')
    throw new Error('the double opens no second window of a page: see test/double/README.md');
}

function titled({ targetId, title }: z.infer<typeof TargetInfo>['targetInfo']): void {
  const contents = pages.get(targetId);
  if (contents === undefined || contents.title === title) return;
  contents.title = title;
  contents.emit('page-title-updated', {}, title, true);
}
