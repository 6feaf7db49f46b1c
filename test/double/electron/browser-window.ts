import { join } from 'node:path';
import { Preventable } from './loud.ts';
import type { WindowOptions } from './placed-window.ts';
import { PlacedWindow } from './placed-window.ts';
import type { Session } from './session.ts';
import { defaultSession, session } from './session.ts';
import { closeTarget, forgetTarget, openTarget } from './targets.ts';
import { WebContents } from './web-contents.ts';

const windows = new Set<BrowserWindow>();
let last = 0;
let onDeserted: () => void = () => undefined;

/** Calls back when the last window is gone. */
export function whenDeserted(listener: () => void): void {
  onDeserted = listener;
}

/** A window: what it shows is real, its frame on the screen is remembered and not drawn. */
export class BrowserWindow extends PlacedWindow {
  readonly id: number;
  readonly webContents: WebContents;
  destroyed = false;

  constructor(options: WindowOptions = {}) {
    super(options);
    last += 1;
    this.id = last;
    const preferences = options.webPreferences ?? {};
    this.webContents = new WebContents(sessionIn(preferences), preferences);
    windows.add(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', new Preventable()));
    this.webContents.on('page-title-updated', (_event: object, title: string) => this.retitled(title));
    const preload = typeof preferences.preload === 'string' ? preferences.preload : null;
    this.webContents.opened = openTarget(this.webContents, preload, () => this.gone());
    created(this);
    if (options.show !== false) this.show();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].find((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(`file://${join(path)}`);
  }

  reload(): void {
    this.webContents.reload();
  }

  /** The person or the program closes it; a listener may keep it open. */
  close(): void {
    if (this.destroyed) return;
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    void closeTarget(this.webContents);
    this.gone();
  }

  gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.webContents.destroyed = true;
    forgetTarget(this.webContents);
    windows.delete(this);
    this.focused = false;
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.size === 0) onDeserted();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  retitled(title: string): void {
    const event = new Preventable();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.title = title;
  }
}

function sessionIn({ session: wanted, partition }: Readonly<Record<string, unknown>>): Session {
  const isSession = (value: unknown): value is Session =>
    typeof value === 'object' && value !== null && 'webRequest' in value;
  if (isSession(wanted)) return wanted;
  return typeof partition === 'string' ? session.fromPartition(partition) : defaultSession;
}

let created: (window: BrowserWindow) => void = () => undefined;

/** Tells `app` of windows that come. */
export function whenCreated(listener: typeof created): void {
  created = listener;
}
