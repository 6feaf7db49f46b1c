import { join, resolve } from 'node:path';
import { app, ipcMain, protocol, session } from 'electron';
import { defaultFolder } from '../default-folder.ts';
import { staticFiles } from '../static-files.ts';
import { withHost } from '../with-host.ts';
import { scheme, windowAddress } from './addresses.ts';
import { offerContextMenu } from './menu/context-menu.ts';
import { openDesktopEngine } from './desktop-engine.ts';
import { guardDownloads } from './guards/downloads.ts';
import { leadOutside } from './guards/external-question.ts';
import { followLanguage } from './follow-language.ts';
import { keepInPlace } from './guards/keep-in-place.ts';
import { hostHandlers } from './host-handlers.ts';
import { joinWindow } from './ipc.ts';
import { liveWith } from './life/life.ts';
import { loginChoice } from './login/login-handlers.ts';
import { loginItem, startedHow } from './login/login-item.ts';
import type { WindowMenu } from './menu/menu.ts';
import { showMenu } from './menu/menu.ts';
import { placeOf } from './background/news-place.ts';
import { openedFiles } from './files/opened-files.ts';
import { quietSwitches } from './guards/quiet-switches.ts';
import { refusesToStart } from './guards/refuse-start.ts';
import { server } from './serve.ts';
import { lockSession } from './guards/session.ts';
import { trayPicture } from './background/tray-menu.ts';
import { stageWindow } from './window/window-stage.ts';
import { followTheme } from './window/window-theme.ts';
import { nameWindow } from './window/window-title.ts';

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
  const engine = await openDesktopEngine(folder, app.getLocale(), import.meta.url);
  await followTheme(engine);
  let menu: WindowMenu | null = null;
  const language = await followLanguage(engine, app.getLocale(), () => menu?.rewrite());
  const developing = !app.isPackaged;
  const own = lockSession(session.fromPartition('window'), { developing });
  guardDownloads(own, language, engine.log);
  own.protocol.handle(scheme, server(engine, staticFiles(join(import.meta.dirname, '..', 'renderer'))));
  const beside = join(import.meta.dirname, '..');
  const stage = await stageWindow(folder, join(beside, 'preload', 'desktop.cjs'), own, developing);
  const { window } = stage;
  await nameWindow(window, engine);
  leadOutside(window, language, engine.log);
  menu = showMenu(window, language);
  offerContextMenu(window, language);
  const login = loginItem(app, startedHow());
  const changed = () => window.webContents.send('event', { topic: 'desktop', ids: [] });
  const choice = await loginChoice(login, changed);
  const host = { ...hostHandlers({ menu, files }), ...choice.handlers };
  joinWindow(ipcMain, window.webContents, withHost(engine, host));
  files.onChange(changed);
  const icon = join(beside, '..', 'build', 'icons', 'tray', trayPicture(process.platform));
  const life = { engine, ...stage, language, login, startsAtLogin: choice.isOn, icon };
  const showFirst = await liveWith({
    ...life,
    goTo: (news) => window.webContents.send('event', placeOf(news)),
  });
  window.once('ready-to-show', () => void showFirst());
  await window.loadURL(windowAddress);
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
