import type { Session, WebPreferences } from 'electron';
import { isWindowPage, mayLoad } from './addresses.ts';

/** What guards need to note: codes only. */
export interface Notes {
  note(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
}

/**
 * Takes every permission but copying from a browser session and lets it load nothing but our own. The session itself is in memory
 * only: cookies, caches and storage end with the program, and there is nothing in them.
 */
export function lockSession(own: Session, { developing }: { readonly developing: boolean }): Session {
  own.setPermissionRequestHandler((_contents, permission, decide, { isMainFrame, requestingUrl }) =>
    decide(isMainFrame && isCopying(permission, requestingUrl)),
  );
  own.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) => isMainFrame && isCopying(permission, `${origin}/`),
  );
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, give) => give(null));
  own.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  own.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  own.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
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
export function lockedPreferences(own: Session, preload: string, developing: boolean): WebPreferences {
  return {
    session: own,
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
