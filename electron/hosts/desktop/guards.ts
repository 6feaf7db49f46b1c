import type { WebContents } from 'electron';
import { mayGo } from './addresses.ts';

/**
 * Keeps whatever shows a page here on its page: no other address, no second window, no webview. Files and links
 * dropped on the window are navigations too.
 */
export function keepInPlace(contents: WebContents): void {
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
