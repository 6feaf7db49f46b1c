import { app } from './app.ts';
import { LoudEmitter, loudly } from './loud.ts';
import { note } from './noted.ts';
import { BrowserWindow } from './browser-window.ts';

export interface ItemTemplate {
  readonly [option: string]: unknown;
  readonly id?: string;
  readonly label?: string;
  readonly sublabel?: string;
  readonly toolTip?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly registerAccelerator?: boolean;
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;
  readonly submenu?: Menu | readonly ItemTemplate[];
}

let last = 0;

export class MenuItem {
  readonly id: string;
  label: string;
  sublabel: string;
  toolTip: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly submenu: Menu | undefined;
  readonly commandId: number;
  readonly action: ItemTemplate['click'];

  constructor(template: ItemTemplate) {
    last += 1;
    const { submenu, type, role } = template;
    this.commandId = last;
    this.id = template.id ?? '';
    this.label = template.label ?? '';
    this.sublabel = template.sublabel ?? '';
    this.toolTip = template.toolTip ?? '';
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.role = role;
    this.accelerator = template.accelerator;
    this.registerAccelerator = template.registerAccelerator ?? true;
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.action = template.click;
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
    return loudly('MenuItem', this);
  }

  /** As a person's click does it; what only has a role is carried out by the system, and noted. */
  click(): void {
    if (!this.enabled) throw new Error(`the item ${this.id || this.label} is disabled`);
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    if (this.action !== undefined)
      this.action(this, BrowserWindow.getFocusedWindow() ?? undefined, { triggeredByAccelerator: false });
    else note('menu.role', this.role ?? '');
    if (this.role === 'quit' && this.action === undefined) app.quit();
    if (this.role === 'close' && this.action === undefined) BrowserWindow.getFocusedWindow()?.close();
  }
}

export class Menu extends LoudEmitter {
  items: MenuItem[] = [];

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }

  static buildFromTemplate(template: readonly (ItemTemplate | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    app.applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return app.applicationMenu instanceof Menu ? app.applicationMenu : null;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  insert(at: number, item: MenuItem): void {
    this.items.splice(at, 0, item);
  }

  /** The first item of that id, in this menu or below. */
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  popup(options: { readonly callback?: () => void } = {}): void {
    poppedUp.add(this);
    this.emit('menu-will-show');
    onPoppedDown = options.callback ?? (() => undefined);
  }

  closePopup(): void {
    if (!poppedUp.delete(this)) return;
    this.emit('menu-will-close');
    onPoppedDown();
  }
}

const poppedUp = new Set<Menu>();
let onPoppedDown = () => {};

/** The menu that is open at the pointer. */
export function contextMenu(): Menu | null {
  return [...poppedUp].at(-1) ?? null;
}
