/** The `electron` module as the built main process imports it; what is not named here does not link. */
import { BrowserWindow as Windows } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { loudly } from './loud.ts';
import { Menu as Menus } from './menu.ts';
import { allWebContents } from './web-contents.ts';
import './stage.ts';

export { app } from './app.ts';
export { dialog } from './dialog.ts';
export { MenuItem } from './menu.ts';
export { Notification } from './notification.ts';
export { powerMonitor, powerSaveBlocker } from './power.ts';
export { screen } from './screen.ts';
export { protocol, session } from './session.ts';
export { clipboard, nativeImage, nativeTheme, shell } from './small-parts.ts';
export { Tray } from './tray.ts';
export { ipcMain };
export const BrowserWindow = loudly('BrowserWindow', Windows);
export const Menu = loudly('Menu', Menus);
export const webContents = loudly('webContents', {
  getAllWebContents: allWebContents,
  fromId: (id: number) => allWebContents().find((contents) => contents.id === id),
  getFocusedWebContents: () => Windows.getFocusedWindow()?.webContents ?? null,
});
