import { join, resolve } from 'node:path';
import { app, ipcMain, protocol, session } from 'electron';
import { openEngine } from '#electron/engine.ts';
import { systemClock } from '#electron/system/clock.ts';
import { logFile } from '#electron/system/log-file.ts';
import { systemKeychain } from '#electron/system/keychain.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { defaultFolder } from '../default-folder.ts';
import { guessLanguage } from '../guess-language.ts';
import { staticFiles } from '../static-files.ts';
import { withHost } from '../with-host.ts';
import { scheme, windowAddress } from './addresses.ts';
import { offerContextMenu } from './context-menu.ts';
import { guardDownloads } from './downloads.ts';
import { leadOutside } from './external-question.ts';
import { followLanguage } from './follow-language.ts';
import { keepInPlace } from './guards.ts';
import { hostHandlers } from './host-handlers.ts';
import { joinWindow } from './ipc.ts';
import type { WindowMenu } from './menu.ts';
import { showMenu } from './menu.ts';
import { openedFiles } from './opened-files.ts';
import { paceIn } from './pace.ts';
import { quietSwitches } from './quiet-switches.ts';
import { refusesToStart } from './refuse-start.ts';
import { server } from './serve.ts';
import { lockSession } from './session.ts';
import { openWindow } from './window.ts';

/** The desktop host: the engine in Electron's main process, and one locked-down window. */
const starts = !refusesToStart();
const folder = resolve(process.env.RUNDPOST_DATA || defaultFolder(process.platform, process.env));
// What Chromium writes for itself stays beside the data, and a second start on the same data finds the first.
app.setPath('userData', join(folder, 'window'));
app.enableSandbox();
for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
app.on('window-all-closed', () => app.quit());
const files = openedFiles();

async function run(): Promise<void> {
  await app.whenReady();
  const engine = await openEngine({
    folder,
    language: guessLanguage(app.getLocale()),
    clock: systemClock,
    randomness: systemRandomness,
    log: logFile(join(folder, 'engine.log'), systemClock),
    workers: {
      deriveKey: new URL('derive-key-worker.js', import.meta.url),
      readLetter: new URL('read-letter-worker.js', import.meta.url),
      readTable: new URL('read-csv-worker.js', import.meta.url),
      passphraseStrength: new URL('passphrase-strength-worker.js', import.meta.url),
    },
    keychain: systemKeychain(),
    ...paceIn(process.argv),
  });
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  let menu: WindowMenu | null = null;
  const language = await followLanguage(engine, app.getLocale(), () => menu?.rewrite());
  const developing = !app.isPackaged;
  const own = lockSession(session.fromPartition('window'), { developing });
  guardDownloads(own, language, engine.log);
  own.protocol.handle(scheme, server(engine, staticFiles(join(import.meta.dirname, '..', 'renderer'))));
  const window = openWindow(join(import.meta.dirname, '..', 'preload', 'desktop.cjs'), own, developing);
  leadOutside(window, language, engine.log);
  menu = showMenu(window, language);
  offerContextMenu(window, language);
  joinWindow(ipcMain, window.webContents, withHost(engine, hostHandlers({ menu, files })));
  files.onChange(() => window.webContents.send('event', { topic: 'desktop', ids: [] }));
  await window.loadURL(windowAddress);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // `build/start.mjs` waits for this line.
  console.log(`Rundpost is ready; the data lie in ${folder}`);
}

if (starts && app.requestSingleInstanceLock()) {
  run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : 'Rundpost did not start');
    app.exit(1);
  });
} else if (starts) {
  console.log('Rundpost is already open.');
  app.exit(0);
}
