import type { WebPreferences } from 'electron';
import type { Asked } from '../addresses.ts';
import { isWindowPage, mayLoad } from '../addresses.ts';

/** What guards need to note: codes only. */
export interface Notes {
  note(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
}

interface Event {
  preventDefault(): void;
}

interface PermissionAsked {
  readonly isMainFrame: boolean;
  readonly requestingUrl: string;
}

/** What of Electron's session is locked here. */
export interface Lockable {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      decide: (granted: boolean) => void,
      asked: PermissionAsked,
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: string,
      origin: string,
      asked: { readonly isMainFrame: boolean },
    ) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (asked: unknown, give: (streams: null) => void) => void): void;
  setBluetoothPairingHandler(
    handler: (asked: unknown, answer: (reply: { confirmed: boolean }) => void) => void,
  ): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  on(
    name: 'select-usb-device' | 'select-hid-device',
    listener: (event: Event, asked: unknown, choose: (id?: string) => void) => void,
  ): unknown;
  on(
    name: 'select-serial-port',
    listener: (event: Event, ports: unknown, contents: unknown, choose: (id: string) => void) => void,
  ): unknown;
  readonly webRequest: {
    onBeforeRequest(listener: (asked: Asked, decide: (word: { cancel: boolean }) => void) => void): void;
  };
}

/**
 * Takes every permission but copying from a browser session and lets it load nothing but our own. The session itself is in memory
 * only: cookies, caches and storage end with the program, and there is nothing in them.
 */
export function lockSession<S extends Lockable>(own: S, { developing }: { readonly developing: boolean }): S {
  own.setPermissionRequestHandler((_contents, permission, decide, { isMainFrame, requestingUrl }) =>
    decide(isMainFrame && isCopying(permission, requestingUrl)),
  );
  own.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) => isMainFrame && isCopying(permission, `${origin}/`),
  );
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, give) => give(null));
  own.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  for (const device of ['select-usb-device', 'select-hid-device'] as const) {
    own.on(device, (event, _asked, choose) => {
      event.preventDefault();
      choose();
    });
  }
  own.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  // A spell-checker would fetch its dictionaries.
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest((asked, decide) => {
    const forInspection = developing && asked.url.startsWith('devtools:');
    decide({ cancel: !forInspection && !mayLoad(asked) });
  });
  return own;
}

/** The one thing the window itself may: put text on the clipboard when a button says so. It never reads from there. */
function isCopying(permission: string, url: string): boolean {
  return permission === 'clipboard-sanitized-write' && isWindowPage(url);
}

/** How the one window runs its page: walled in, whatever Electron's defaults become. */
export function lockedPreferences(preload: string, developing: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    webviewTag: false,
    plugins: false,
    spellcheck: false,
    devTools: developing,
  };
}
