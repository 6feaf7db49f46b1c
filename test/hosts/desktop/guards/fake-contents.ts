import { EventEmitter } from 'node:events';
import type { Guardable } from '#electron/hosts/desktop/guards/keep-in-place.ts';
import { keepInPlace } from '#electron/hosts/desktop/guards/keep-in-place.ts';
import { FakeEvent } from './fake-session.ts';

type OpenHandler = Parameters<Guardable['setWindowOpenHandler']>[0];

/** Contents of a window that tell their guards what a page tries. */
export class FakeContents extends EventEmitter implements Guardable {
  #opens: OpenHandler | null = null;

  setWindowOpenHandler = (handler: OpenHandler) => void (this.#opens = handler);

  /** Whether a page's `window.open` or link for a new window makes one. */
  opens(url: string): boolean {
    return this.#opens?.({ url }).action !== 'deny';
  }

  /** Whether what happens goes on: nobody stopped it. */
  lets(name: string, details: { readonly url?: string; readonly isMainFrame?: boolean } = {}): boolean {
    const event = Object.assign(new FakeEvent(), details);
    this.emit(name, event, {}, () => undefined);
    return !event.stopped;
  }
}

export function guardedContents(): FakeContents {
  const contents = new FakeContents();
  keepInPlace(contents);
  return contents;
}
