import type { BrowserWindow } from 'electron';
import { Menu } from 'electron';
import type { Language } from '#wording/wording.ts';
import { contextItems } from './context-items.ts';

/** Gives the window's texts their context menu, in the language on screen. */
export function offerContextMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextItems(params, language(), process.platform);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
