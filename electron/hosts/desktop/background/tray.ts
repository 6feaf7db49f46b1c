import type { MenuItemConstructorOptions } from 'electron';
import { app, Menu, nativeImage, Tray } from 'electron';
import type { TrayItem } from './tray-menu.ts';

/** What the items of the menu do. */
export type TrayActs = Readonly<Record<Exclude<TrayItem['kind'], 'text'>, () => void>>;

export interface ShownTray {
  /** Null takes the icon away. On a Mac the menu is the Dock's. */
  show(items: readonly TrayItem[] | null): void;
}

/**
 * An icon beside the clock, while there is something to say.
 * @param icon where its picture lies
 */
export function trayIcon(icon: string, acts: TrayActs): ShownTray {
  let tray: Tray | null = null;
  let shown = '';

  const put = (items: readonly TrayItem[]) => {
    const menu = Menu.buildFromTemplate(items.map((item) => entryOf(item, acts)));
    if (app.dock !== undefined) {
      app.dock.setMenu(menu);
      return;
    }
    try {
      tray ??= newTray(icon, acts.open);
      tray.setContextMenu(menu);
      tray.setToolTip(`Rundpost: ${items[0]?.label ?? ''}`);
    } catch {
      // Some desktops have no place for it. Everything it offers is in the window too.
      tray = null;
    }
  };

  return {
    show: (items) => {
      const next = JSON.stringify(items);
      if (next === shown) return;
      shown = next;
      if (items !== null) {
        put(items);
        return;
      }
      tray?.destroy();
      tray = null;
      app.dock?.setMenu(Menu.buildFromTemplate([]));
    },
  };
}

function newTray(icon: string, open: () => void): Tray {
  const tray = new Tray(nativeImage.createFromPath(icon));
  tray.on('click', open);
  return tray;
}

function entryOf(item: TrayItem, acts: TrayActs): MenuItemConstructorOptions {
  return item.kind === 'text'
    ? { label: item.label, enabled: false }
    : { id: item.kind, label: item.label, click: acts[item.kind] };
}
