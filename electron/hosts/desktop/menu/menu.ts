import type { BrowserWindow } from 'electron';
import { app, Menu } from 'electron';
import type { CommandId } from '#contract/commands.ts';
import { commandIds } from '#contract/commands.ts';
import type { Language } from '#wording/wording.ts';
import { menuTemplate } from './template.ts';
import { zoom } from './zoom.ts';

/** The menu of the program's window. */
export interface WindowMenu {
  /** The commands that act in the window now; all others are grey. */
  enable(commands: readonly CommandId[]): void;
  /** Writes the menu anew, after the language was changed. */
  rewrite(): void;
}

/** Shows the menu. What is chosen in it the window is told as an event. */
export function showMenu(window: BrowserWindow, language: () => Language): WindowMenu {
  const { webContents } = window;
  let enabled: ReadonlySet<CommandId> = new Set();
  const acts = {
    choose: (command: CommandId) => webContents.send('event', { command }),
    zoom: (step: 1 | -1 | 0) => zoom(webContents, step),
  };
  const rewrite = () => {
    const developing = !app.isPackaged;
    const now = { platform: process.platform, language: language(), enabled, developing };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(now, acts)));
  };
  rewrite();
  return {
    enable: (ids) => {
      enabled = new Set(ids);
      // Written anew, a menu that is open would close.
      const menu = Menu.getApplicationMenu();
      for (const id of commandIds) {
        const item = menu?.getMenuItemById(id);
        if (item) item.enabled = enabled.has(id);
      }
    },
    rewrite,
  };
}
