import { LoudEmitter } from './loud.ts';
import type { Menu } from './menu.ts';

const shown = new Set<Tray>();

/** The icon beside the clock or in the menu bar; null where there is none. */
export function shownTray(): Tray | null {
  return [...shown].at(-1) ?? null;
}

export class Tray extends LoudEmitter {
  toolTip = '';
  title = '';
  menu: Menu | null = null;
  destroyed = false;
  image: unknown;

  constructor(image: unknown) {
    super('Tray', [
      'click',
      'right-click',
      'double-click',
      'balloon-click',
      'mouse-enter',
      'mouse-leave',
      'drop-files',
    ]);
    this.image = image;
    shown.add(this);
  }

  setToolTip(text: string): void {
    this.toolTip = text;
  }

  setTitle(text: string): void {
    this.title = text;
  }

  setImage(image: unknown): void {
    this.image = image;
  }

  setPressedImage(image: unknown): void {
    this.image = image;
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }

  setIgnoreDoubleClickEvents(): void {}

  destroy(): void {
    this.destroyed = true;
    shown.delete(this);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
}
