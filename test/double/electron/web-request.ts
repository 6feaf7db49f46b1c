import { note } from './noted.ts';
import { loudly } from './loud.ts';

/** What Electron tells a listener about a request, as far as the double knows it. */
export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
  readonly webContentsId?: number;
  readonly frame?: object;
}
export interface BeforeRequest {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
}
export interface HeadersReceived {
  readonly cancel?: boolean;
  readonly responseHeaders?: Readonly<Record<string, string | readonly string[]>>;
}
type Listener<Details, Answer> = (details: Details, decide: (answer: Answer) => void) => void;
type Received = RequestDetails & {
  readonly statusCode: number;
  readonly responseHeaders: Record<string, string[]>;
};

/** `session.webRequest`: asked about every request that Chromium makes, before anything answers it. */
export class WebRequest {
  before: Listener<RequestDetails, BeforeRequest> | null = null;
  received: Listener<Received, HeadersReceived> | null = null;

  constructor() {
    return loudly('webRequest', this);
  }

  onBeforeRequest(...args: readonly unknown[]): void {
    this.before = listenerIn<Listener<RequestDetails, BeforeRequest>>('onBeforeRequest', args);
  }

  onHeadersReceived(...args: readonly unknown[]): void {
    this.received = listenerIn<Listener<Received, HeadersReceived>>('onHeadersReceived', args);
  }

  askBefore(details: RequestDetails): Promise<BeforeRequest> {
    const { before } = this;
    return before === null ? Promise.resolve({}) : new Promise((resolve) => before(details, resolve));
  }

  askReceived(details: Received): Promise<HeadersReceived> {
    const { received } = this;
    return received === null ? Promise.resolve({}) : new Promise((resolve) => received(details, resolve));
  }
}

/** Electron takes a filter before the listener; the double has none, for a filter lets requests past. */
function listenerIn<T>(name: string, args: readonly unknown[]): T | null {
  note(`webRequest.${name}`);
  const listener = args.at(-1) ?? null;
  if (args.length > 1) throw new Error(`the double's webRequest.${name} takes no filter`);
  return isListener<T>(listener) ? listener : null;
}

function isListener<T>(value: unknown): value is T {
  return typeof value === 'function';
}
