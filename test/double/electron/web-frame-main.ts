import { loudly } from './loud.ts';

/** A frame of a page as the main process sees it; addresses are the program's own. */
export class WebFrameMain {
  url = 'about:blank';
  name = '';
  detached = false;
  readonly frameId: string;
  readonly parent: WebFrameMain | null;
  readonly routingId: number;
  readonly processId = 1;
  readonly frameTreeNodeId: number;

  constructor(frameId: string, parent: WebFrameMain | null, number: number) {
    this.frameId = frameId;
    this.parent = parent;
    this.routingId = number;
    this.frameTreeNodeId = number;
    return loudly('WebFrameMain', this);
  }

  get top(): WebFrameMain {
    return this.parent?.top ?? this;
  }

  get origin(): string {
    return /^[a-z]+:\/\/[^/]*/.exec(this.url)?.[0] ?? 'null';
  }

  isDestroyed(): boolean {
    return this.detached;
  }
}

/** The frames of one page, by Chromium's ids. */
export class FrameTree {
  readonly byId = new Map<string, WebFrameMain>();
  readonly main: WebFrameMain;

  constructor(mainId: string) {
    this.main = new WebFrameMain(mainId, null, 1);
    this.byId.set(mainId, this.main);
  }

  attach(frameId: string, parentId: string): WebFrameMain {
    const there = this.byId.get(frameId);
    if (there !== undefined) return there;
    const frame = new WebFrameMain(frameId, this.byId.get(parentId) ?? this.main, this.byId.size + 1);
    this.byId.set(frameId, frame);
    return frame;
  }

  /** A frame that moved to a process of its own stays the frame it was. */
  detach(frameId: string, reason: string): void {
    if (reason === 'swap') return;
    const frame = this.byId.get(frameId);
    if (frame !== undefined) frame.detached = true;
    this.byId.delete(frameId);
  }
}
