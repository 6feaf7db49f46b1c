import type { EventEmitter } from 'node:events';
import type { Ask, MenuEntry } from '../asks.ts';
import { Asked } from '../asks.ts';
import { unpack } from '../worlds/pack.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerDialog, shownDialogs } from './dialog.ts';
import { Preventable } from './loud.ts';
import type { MenuItem } from './menu.ts';
import { contextMenu, Menu } from './menu.ts';
import { notedCalls } from './noted.ts';
import { shownNotifications } from './notification.ts';
import { askPermission } from './permissions.ts';
import { blockersNow, powerMonitor } from './power.ts';
import { requestLog } from './requests.ts';
import { screen } from './screen.ts';
import { clipboard, nativeTheme } from './small-parts.ts';
import { shownTray } from './tray.ts';
import { WebFrameMain } from './web-frame-main.ts';

/** Answers what the test asks through the channel between the two processes. */
process.on('message', (message) => {
  const { id, asked } = Asked.parse(message);
  Promise.resolve()
    .then(() => answer(asked))
    .then(
      (value) => process.send?.({ id, failed: null, value: value ?? null }),
      (error: unknown) =>
        process.send?.({ id, failed: error instanceof Error ? error.message : String(error), value: null }),
    );
});
// The channel alone keeps no program running.
process.channel?.unref();

function theWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('the program has no window');
  return window;
}

function menuAt(place: 'application' | 'context' | 'tray' | 'dock'): Menu | null {
  if (place === 'application') return Menu.getApplicationMenu();
  if (place === 'context') return contextMenu();
  if (place === 'tray') return shownTray()?.menu ?? null;
  const set = notedCalls().findLast(({ name }) => name === 'dock.setMenu')?.args[0];
  return set instanceof Menu ? set : null;
}

function press(place: 'application' | 'context' | 'tray' | 'dock', id: string): void {
  const item = menuAt(place)?.getMenuItemById(id) ?? null;
  if (item === null) throw new Error(`the ${place} menu has no item ${id}`);
  if (!item.visible) throw new Error(`the item ${id} is not to be seen`);
  item.click();
  if (place === 'context') contextMenu()?.closePopup();
}

function entry(item: MenuItem): MenuEntry {
  const { id, label, type, enabled, visible, checked } = item;
  const submenu = item.submenu?.items.map(entry) ?? [];
  return {
    id,
    label,
    type,
    role: item.role ?? null,
    accelerator: item.accelerator ?? null,
    enabled,
    visible,
    checked,
    submenu,
  };
}

function emitterOf(on: string): EventEmitter {
  if (on === 'app') return app;
  if (on === 'power') return powerMonitor;
  if (on === 'screen') return screen;
  if (on === 'theme') return nativeTheme;
  if (on === 'window') return theWindow();
  if (on === 'contents') return theWindow().webContents;
  if (on === 'session') return theWindow().webContents.session;
  const tray = shownTray();
  if (tray === null) throw new Error('there is no tray');
  return tray;
}

function emitted(on: string, event: string, args: readonly unknown[]) {
  if (on === 'power' && /^on-(ac|battery)$/.test(event)) powerMonitor.onBatteryPower = event === 'on-battery';
  const told = new Preventable();
  const emitter = emitterOf(on);
  if ('known' in emitter && typeof emitter.known === 'function') emitter.known(event);
  return { heard: emitter.emit(event, told, ...args), prevented: told.defaultPrevented };
}

function windowState() {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return null;
  const {
    title,
    bounds,
    minimum,
    visible,
    minimized,
    maximized,
    fullScreen,
    background,
    progress,
    flashing,
  } = window;
  const { webPreferences: _, ...options } = window.options;
  const state = {
    title,
    bounds,
    minimum,
    visible,
    minimized,
    maximized,
    fullScreen,
    background,
    progress,
    flashing,
  };
  return { ...state, focused: window.isFocused(), url: window.webContents.getURL(), options: plain(options) };
}

/** What of a value can be read in another process. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function answer(asked: Ask): unknown {
  switch (asked.ask) {
    case 'menu':
      return menuAt(asked.place)?.items.map(entry) ?? null;
    case 'press':
      return press(asked.place, asked.id);
    case 'notifications':
      return shownNotifications().map(({ title, body, silent, closed }) => ({ title, body, silent, closed }));
    case 'click-notification':
      return void shownNotifications()[asked.at]?.emit('click', {});
    case 'dialogs':
      return shownDialogs().map(({ kind, options, modal, answer: given }) => ({
        kind,
        options: plain(options),
        modal,
        open: given === undefined,
      }));
    case 'answer':
      return answerDialog(asked.kind, asked.answer);
    case 'window':
      return windowState();
    case 'set-bounds':
      return theWindow().setBounds(asked.bounds);
    case 'act':
      return theWindow()[asked.what]();
    case 'quit':
      // The answer leaves before the program does.
      return void setTimeout(() => app.quit());
    case 'system': {
      const tray = shownTray();
      const shown = tray === null ? null : { toolTip: tray.toolTip, title: tray.title };
      const { badge, loginItem } = app;
      return {
        badge,
        loginItem,
        blockers: blockersNow(),
        themeSource: nativeTheme.themeSource,
        tray: shown,
        clipboard: clipboard.readText(),
      };
    }
    case 'calls':
      return notedCalls()
        .filter(({ name }) => name === asked.name)
        .map(({ args }) => plain(args));
    case 'web-preferences': {
      const { session, ...rest } = theWindow().webContents.getLastWebPreferences();
      return plain({ ...rest, session: session !== undefined });
    }
    case 'requests':
      return requestLog;
    case 'permission':
      return askPermission(theWindow().webContents, asked.name);
    case 'invoke-from':
      return invokeFrom(asked.url, asked.channel, asked.args);
    case 'displays':
      screen.displays = asked.displays;
      return void screen.emit('display-metrics-changed', {}, screen.displays[0], ['bounds', 'workArea']);
    case 'dark':
      return nativeTheme.systemTurns(asked.dark);
    case 'emit':
      return emitted(asked.on, asked.event, asked.args);
    case 'execute':
      return theWindow().webContents.executeJavaScript(asked.code);
    case 'know-files':
      return theWindow().webContents.knowFiles(asked.paths);
  }
}

/** A call as it would come from a frame within the page that shows that address. */
async function invokeFrom(url: string, channel: string, args: readonly unknown[]) {
  const contents = theWindow().webContents;
  const senderFrame = new WebFrameMain('foreign', contents.mainFrame, 99);
  senderFrame.url = url;
  const event = { sender: contents, senderFrame, frameId: 99, processId: 2, type: 'frame' };
  const { failed, value } = await contents.invoked(event, channel, args);
  return { failed, value: plain(unpack(value)) };
}
