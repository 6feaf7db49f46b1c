import { basename } from 'node:path';
import { z } from 'zod';
import { pack, unpack } from '../worlds/pack.ts';
import { toChromium, toProgram } from './addresses.ts';
import { cdp } from './cdp.ts';
import { answerInvoke, IpcDoor, ipcMain } from './ipc-main.ts';
import { Preventable } from './loud.ts';
import { NotedContents } from './noted-contents.ts';
import { bindingName, preloadWorldName } from './preload.ts';
import type { Session } from './session.ts';
import type { WebFrameMain } from './web-frame-main.ts';
import { FrameTree } from './web-frame-main.ts';

const Called = z.object({
  kind: z.enum(['invoke', 'send']),
  id: z.number(),
  channel: z.string(),
  args: z.array(z.unknown()),
});
const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ exception: z.object({ description: z.string().optional() }).optional(), text: z.string() })
    .optional(),
});

export type WindowOpen = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
}) => { action: 'allow' | 'deny' };

let last = 0;
const all = new Set<WebContents>();

/** A page as the main process holds it, over one target of Chromium. */
export class WebContents extends NotedContents {
  readonly id: number;
  readonly session: Session;
  readonly ipc = new IpcDoor('webContents.ipc');
  readonly preferences: Readonly<Record<string, unknown>>;
  frames = new FrameTree('');
  sessionId = '';
  /** The execution context of the preload, once the document has one. */
  preloadContext: number | null = null;
  windowOpen: WindowOpen | null = null;
  title = '';
  loading = false;
  /** The address that the program itself asked for: no navigation of the page, and nobody is asked about it. */
  asked: string | null = null;
  opened: Promise<void> = Promise.resolve();
  destroyed = false;

  constructor(session: Session, preferences: Readonly<Record<string, unknown>>) {
    super();
    last += 1;
    this.id = last;
    this.session = session;
    this.preferences = preferences;
    all.add(this);
  }

  get mainFrame(): WebFrameMain {
    return this.frames.main;
  }

  async loadURL(url: string): Promise<void> {
    await this.opened;
    this.asked = url;
    this.loading = true;
    const loaded = new Promise<void>((resolve) => super.once('did-finish-load', resolve));
    const { errorText } = await cdp('Page.navigate', { url: toChromium(url) }, this.sessionId);
    this.asked = null;
    if (typeof errorText === 'string') {
      this.emit('did-fail-load', new Preventable(), -3, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    await loaded;
  }

  reload(): void {
    this.asked = this.getURL();
    void cdp('Page.reload', {}, this.sessionId);
  }

  getURL(): string {
    return this.mainFrame.url === 'about:blank' ? '' : this.mainFrame.url;
  }

  getTitle(): string {
    return this.title;
  }

  isLoading(): boolean {
    return this.loading;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isCrashed(): boolean {
    return false;
  }

  getLastWebPreferences(): Readonly<Record<string, unknown>> {
    return this.preferences;
  }

  setWindowOpenHandler(handler: WindowOpen): void {
    this.windowOpen = handler;
  }

  send(channel: string, ...values: unknown[]): void {
    const packed = values.map((value) => pack(value));
    void this.inPreload(`doubleTell(${JSON.stringify(channel)}, ${JSON.stringify(packed)})`);
  }

  /** Runs code in the page, as the program's own window would. Rejects with what it throws. */
  async executeJavaScript(code: string): Promise<unknown> {
    const params = { expression: code, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = Evaluated.parse(
      await cdp('Runtime.evaluate', params, this.sessionId),
    );
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Whether a frame may go there: asks the listeners, unless the program itself said so. */
  goes(url: string, frame: WebFrameMain, isRedirect: boolean): boolean {
    const isMainFrame = frame === this.mainFrame;
    if (isMainFrame && this.asked === url && !isRedirect) return true;
    const event = Object.assign(new Preventable(), {
      url,
      isMainFrame,
      isSameDocument: false,
      frame,
      initiator: frame,
    });
    if (isRedirect) this.emit('will-redirect', event, url, false, isMainFrame);
    else {
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event, url);
    }
    return !event.defaultPrevented;
  }

  /** What the preload said through its binding, in the name of the frame it runs in. */
  async heard(payload: string): Promise<void> {
    const { kind, id, channel, args } = Called.parse(JSON.parse(payload));
    const event = { sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1, type: 'frame' };
    const values = args.map((arg) => unpack(arg));
    if (kind === 'send') {
      this.ipc.emit(channel, event, ...values);
      ipcMain.emit(channel, event, ...values);
      return;
    }
    const reply = await this.invoked(event, channel, values);
    await this.inPreload(
      `doubleSettle(${id}, ${JSON.stringify(reply.failed)}, ${JSON.stringify(reply.value)})`,
    );
  }

  async invoked(event: object, channel: string, values: readonly unknown[]) {
    try {
      const value = await answerInvoke([this.ipc, ipcMain], event, channel, values);
      return { failed: null, value: pack(value) };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error), value: null };
    }
  }

  /** Where dropped files lie, by their names; the preload asks `webUtils`. */
  async knowFiles(paths: readonly string[]): Promise<void> {
    for (const path of paths)
      await this.inPreload(`doubleKnow(${JSON.stringify(basename(path))}, ${JSON.stringify(path)})`);
  }

  async inPreload(expression: string): Promise<void> {
    if (this.destroyed || this.preloadContext === null) return;
    const params = { expression, contextId: this.preloadContext };
    // The document it was meant for may be gone.
    await cdp('Runtime.evaluate', params, this.sessionId).catch(() => undefined);
  }

  /** What happened to the page, as Chromium tells it. */
  told(method: string, params: Readonly<Record<string, unknown>>): void {
    if (method === 'Runtime.bindingCalled' && params.name === bindingName)
      void this.heard(String(params.payload));
    if (method === 'Page.frameAttached')
      this.frames.attach(String(params.frameId), String(params.parentFrameId));
    if (method === 'Page.frameDetached') this.frames.detach(String(params.frameId), String(params.reason));
    if (method === 'Page.domContentEventFired') this.emit('dom-ready', new Preventable());
    if (method === 'Runtime.executionContextsCleared') this.preloadContext = null;
    if (method === 'Page.loadEventFired') {
      this.loading = false;
      this.emit('did-finish-load', new Preventable());
      this.emit('did-stop-loading', new Preventable());
    }
    if (method === 'Page.frameNavigated') this.wentTo(z.object({ frame: Navigated }).parse(params).frame);
    if (method === 'Page.navigatedWithinDocument') {
      const frame = this.frames.byId.get(String(params.frameId));
      if (frame === undefined) return;
      frame.url = toProgram(String(params.url));
      this.emit('did-navigate-in-page', new Preventable(), frame.url, frame === this.mainFrame);
    }
    if (method === 'Runtime.executionContextCreated') {
      const { context } = z.object({ context: Context }).parse(params);
      if (context.name === preloadWorldName && context.auxData?.frameId === this.mainFrame.frameId)
        this.preloadContext = context.id;
    }
  }

  wentTo({ id, url, parentId }: z.infer<typeof Navigated>): void {
    const frame = parentId === undefined ? this.mainFrame : this.frames.attach(id, parentId);
    frame.url = toProgram(url);
    if (frame === this.mainFrame) this.emit('did-navigate', new Preventable(), frame.url, 200, 'OK');
  }
}

const Navigated = z.object({ id: z.string(), url: z.string(), parentId: z.string().optional() });
const Context = z.object({
  id: z.number(),
  name: z.string(),
  auxData: z.object({ frameId: z.string() }).optional(),
});

export function allWebContents(): readonly WebContents[] {
  return [...all];
}
