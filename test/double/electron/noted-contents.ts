import { LoudEmitter } from './loud.ts';
import { note } from './noted.ts';

const events = [
  'destroyed',
  'did-finish-load',
  'dom-ready',
  'did-fail-load',
  'did-start-loading',
  'did-stop-loading',
  'did-navigate',
  'did-navigate-in-page',
  'did-start-navigation',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-attach-webview',
  'did-create-window',
  'will-prevent-unload',
  'render-process-gone',
  'unresponsive',
  'responsive',
  'context-menu',
  'before-input-event',
  'zoom-changed',
  'console-message',
  'preload-error',
  'page-title-updated',
  'select-bluetooth-device',
  'select-client-certificate',
  'certificate-error',
  'login',
  'focus',
  'blur',
  'devtools-opened',
  'devtools-closed',
  'ipc-message',
  'content-bounds-updated',
  'did-frame-finish-load',
  'enter-html-full-screen',
  'leave-html-full-screen',
];

/** What of WebContents has no effect in the double but to be remembered. */
export class NotedContents extends LoudEmitter {
  zoom = 1;
  devTools = false;

  constructor() {
    super('webContents', events);
  }

  focus(): void {
    note('webContents.focus');
  }

  undo(): void {
    note('webContents.undo');
  }

  redo(): void {
    note('webContents.redo');
  }

  cut(): void {
    note('webContents.cut');
  }

  copy(): void {
    note('webContents.copy');
  }

  paste(): void {
    note('webContents.paste');
  }

  pasteAndMatchStyle(): void {
    note('webContents.pasteAndMatchStyle');
  }

  selectAll(): void {
    note('webContents.selectAll');
  }

  delete(): void {
    note('webContents.delete');
  }

  openDevTools(options?: unknown): void {
    note('webContents.openDevTools', options);
    this.devTools = true;
  }

  closeDevTools(): void {
    this.devTools = false;
  }

  toggleDevTools(): void {
    this.devTools = !this.devTools;
  }

  isDevToolsOpened(): boolean {
    return this.devTools;
  }

  getZoomFactor(): number {
    return this.zoom;
  }

  setZoomFactor(factor: number): void {
    this.zoom = factor;
  }

  getZoomLevel(): number {
    return Math.log(this.zoom) / Math.log(1.2);
  }

  setZoomLevel(level: number): void {
    this.zoom = 1.2 ** level;
  }

  setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    note('webContents.setVisualZoomLevelLimits', least, most);
    return Promise.resolve();
  }

  print(options: unknown, done?: (success: boolean, reason: string) => void): void {
    note('webContents.print', options);
    done?.(true, '');
  }

  setIgnoreMenuShortcuts(ignore: boolean): void {
    note('webContents.setIgnoreMenuShortcuts', ignore);
  }

  setBackgroundThrottling(allowed: boolean): void {
    note('webContents.setBackgroundThrottling', allowed);
  }

  getOSProcessId(): number {
    return process.pid;
  }
}
