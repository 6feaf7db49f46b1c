import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BrowserWindow, whenCreated, whenDeserted } from './browser-window.ts';
import { loudly, LoudEmitter, Preventable } from './loud.ts';
import { note } from './noted.ts';
import { whenFocusMoves } from './placed-window.ts';
import { settings } from './settings.ts';
import { singleInstance } from './single-instance.ts';

const events = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'open-file',
  'open-url',
  'activate',
  'did-become-active',
  'did-resign-active',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  'certificate-error',
  'select-client-certificate',
  'login',
  'render-process-gone',
  'child-process-gone',
  'accessibility-support-changed',
  'session-created',
  'second-instance',
  'continue-activity',
  'new-window-for-tab',
  'gpu-info-update',
];
const program = z
  .object({ version: z.string(), productName: z.string() })
  .parse(JSON.parse(readFileSync(join(settings.root, 'package.json'), 'utf8')));

class App extends LoudEmitter {
  readonly isPackaged = settings.packaged;
  readonly paths = new Map<string, string>();
  readonly commandLine = loudly('commandLine', {
    appendSwitch: (name: string, value?: string) => note('commandLine.appendSwitch', name, value),
    appendArgument: (value: string) => note('commandLine.appendArgument', value),
    removeSwitch: (name: string) => note('commandLine.removeSwitch', name),
    hasSwitch: (name: string) =>
      process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    getSwitchValue: (name: string) =>
      process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  });
  readonly dock = process.platform === 'darwin' ? dock() : undefined;
  readonly instance = singleInstance(
    () => this.getPath('userData'),
    (argv, cwd, data) => this.emit('second-instance', new Preventable(), argv, cwd, data),
  );
  name = program.productName;
  ready = false;
  quitting = false;
  badge = 0;
  loginItem: Readonly<Record<string, unknown>> = { openAtLogin: false };
  applicationMenu: object | null = null;
  userAgentFallback = 'double';
  accessibilitySupportEnabled = false;

  constructor() {
    super('app', events);
  }

  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => super.once('ready', () => resolve()));
  }

  isReady(): boolean {
    return this.ready;
  }

  /** Asks everybody, closes all windows, and ends; a listener of `before-quit` or a window's `close` may prevent it. */
  quit(): void {
    if (this.quitting) return;
    const asked = new Preventable();
    this.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    this.quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    if (BrowserWindow.getAllWindows().length > 0) this.quitting = false;
    else this.ends(0);
  }

  ends(code: number): void {
    const asked = new Preventable();
    this.emit('will-quit', asked);
    if (asked.defaultPrevented) {
      this.quitting = false;
      return;
    }
    this.emit('quit', new Preventable(), code);
    this.exit(code);
  }

  exit(code = 0): void {
    this.quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    // The windows' targets are closed by a message that is still to be written.
    setTimeout(() => process.exit(code), 20);
  }

  /** The last window is gone: the program says what that means, and without a word of it ends. */
  deserted(): void {
    if (this.quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  relaunch(options?: unknown): void {
    note('app.relaunch', options);
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return program.version;
  }

  getAppPath(): string {
    return settings.root;
  }

  getPath(name: string): string {
    return this.paths.get(name) ?? join(settings.home, name);
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  setAppLogsPath(path?: string): void {
    note('app.setAppLogsPath', path);
  }

  getLocale(): string {
    return settings.locale;
  }

  getSystemLocale(): string {
    return settings.locale;
  }

  getPreferredSystemLanguages(): string[] {
    return [settings.locale];
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    return this.instance.request(data);
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.hasLock();
  }

  releaseSingleInstanceLock(): void {
    this.instance.release();
  }

  enableSandbox(): void {
    note('app.enableSandbox');
  }

  disableHardwareAcceleration(): void {
    note('app.disableHardwareAcceleration');
  }

  setAppUserModelId(id: string): void {
    note('app.setAppUserModelId', id);
  }

  setDesktopName(name: string): void {
    note('app.setDesktopName', name);
  }

  setLoginItemSettings(wanted: Readonly<Record<string, unknown>>): void {
    note('app.setLoginItemSettings', wanted);
    this.loginItem = { ...this.loginItem, ...wanted };
  }

  getLoginItemSettings(): Readonly<Record<string, unknown>> {
    return {
      wasOpenedAtLogin: false,
      wasOpenedAsHidden: false,
      executableWillLaunchAtLogin: this.loginItem.openAtLogin,
      ...this.loginItem,
    };
  }

  setBadgeCount(count = 0): boolean {
    this.badge = count;
    return true;
  }

  getBadgeCount(): number {
    return this.badge;
  }

  focus(options?: unknown): void {
    note('app.focus', options);
  }

  hide(): void {
    note('app.hide');
  }

  show(): void {
    note('app.show');
  }

  setAboutPanelOptions(options: unknown): void {
    note('app.setAboutPanelOptions', options);
  }

  showAboutPanel(): void {
    note('app.showAboutPanel');
  }

  addRecentDocument(path: string): void {
    note('app.addRecentDocument', path);
  }

  clearRecentDocuments(): void {
    note('app.clearRecentDocuments');
  }

  setUserTasks(tasks: unknown): boolean {
    note('app.setUserTasks', tasks);
    return true;
  }

  setJumpList(categories: unknown): void {
    note('app.setJumpList', categories);
  }

  setActivationPolicy(policy: string): void {
    note('app.setActivationPolicy', policy);
  }

  setAccessibilitySupportEnabled(enabled: boolean): void {
    note('app.setAccessibilitySupportEnabled', enabled);
  }

  configureHostResolver(options: unknown): void {
    note('app.configureHostResolver', options);
  }
}

function dock() {
  return loudly('dock', {
    setBadge: (text: string) => note('dock.setBadge', text),
    setMenu: (menu: object) => note('dock.setMenu', menu),
    setIcon: () => note('dock.setIcon'),
    bounce: (type?: string) => note('dock.bounce', type),
    show: () => Promise.resolve(note('dock.show')),
    hide: () => note('dock.hide'),
    isVisible: () => true,
  });
}

export const app = new App();

whenDeserted(() => app.deserted());
whenCreated((window) => {
  app.emit('browser-window-created', new Preventable(), window);
  app.emit('web-contents-created', new Preventable(), window.webContents);
});
whenFocusMoves((window, gained) =>
  app.emit(gained ? 'browser-window-focus' : 'browser-window-blur', new Preventable(), window),
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
// A program whose test is gone ends as well.
process.once('disconnect', () => app.quit());
setImmediate(() => {
  app.emit('will-finish-launching');
  app.ready = true;
  app.emit('ready', new Preventable(), {});
});
