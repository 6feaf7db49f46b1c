import { mayGo } from '../addresses.ts';

interface Event {
  preventDefault(): void;
}

/** What of Electron's contents is guarded here. */
export interface Guardable {
  setWindowOpenHandler(handler: (asked: { readonly url: string }) => { action: 'deny' }): void;
  on(name: 'will-attach-webview' | 'will-redirect', listener: (event: Event) => void): unknown;
  on(name: 'will-navigate', listener: (event: Event & { readonly url: string }) => void): unknown;
  on(
    name: 'will-frame-navigate',
    listener: (event: Event & { readonly url: string; readonly isMainFrame: boolean }) => void,
  ): unknown;
  on(
    name: 'select-bluetooth-device',
    listener: (event: Event, devices: unknown, choose: (id: string) => void) => void,
  ): unknown;
}

/**
 * Keeps whatever shows a page here on its page: no other address, no second window, no webview. Files and links
 * dropped on the window are navigations too.
 */
export function keepInPlace(contents: Guardable): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!mayGo(event.url, true)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event.url, event.isMainFrame)) event.preventDefault();
  });
  // Nothing of ours is ever moved.
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}
