import type { Session, WebContents } from 'electron';
import { BrowserWindow, session } from 'electron';
import { mayGo, mayLoad } from './addresses.ts';

/** The window's browser session: in memory only, and without any permission. */
export function lockedSession(): Session {
  const locked = session.fromPartition('window');
  locked.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  locked.setPermissionCheckHandler(() => false);
  locked.setDevicePermissionHandler(() => false);
  locked.setDisplayMediaRequestHandler(null);
  locked.setSpellCheckerEnabled(false);
  locked.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
  return locked;
}

/** Keeps whatever shows a page here on its page: no other address, no second window, no webview. */
export function keepInPlace(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** The program's one window, shown once its page is there. */
export function openWindow(preload: string, own: Session, developing: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Rundpost',
    webPreferences: {
      session: own,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      devTools: developing,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
