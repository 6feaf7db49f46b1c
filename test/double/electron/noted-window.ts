import { LoudEmitter } from './loud.ts';
import { note } from './noted.ts';

const events = [
  'ready-to-show',
  'close',
  'closed',
  'show',
  'hide',
  'focus',
  'blur',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'resize',
  'resized',
  'move',
  'moved',
  'will-resize',
  'will-move',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  'session-end',
  'query-session-end',
  'unresponsive',
  'responsive',
  'system-context-menu',
  'app-command',
  'always-on-top-changed',
  'swipe',
];

/** What of BrowserWindow has no effect in the double but to be remembered. */
export class NotedWindow extends LoudEmitter {
  constructor() {
    super('BrowserWindow', events);
  }

  center(): void {
    note('window.center');
  }

  setMenu(menu: unknown): void {
    note('window.setMenu', menu === null);
  }

  removeMenu(): void {
    note('window.removeMenu');
  }

  setMenuBarVisibility(visible: boolean): void {
    note('window.setMenuBarVisibility', visible);
  }

  setAutoHideMenuBar(hides: boolean): void {
    note('window.setAutoHideMenuBar', hides);
  }

  setOverlayIcon(icon: unknown, description: string): void {
    note('window.setOverlayIcon', icon === null, description);
  }

  setIcon(): void {
    note('window.setIcon');
  }

  setRepresentedFilename(name: string): void {
    note('window.setRepresentedFilename', name);
  }

  setDocumentEdited(edited: boolean): void {
    note('window.setDocumentEdited', edited);
  }

  setContentProtection(enabled: boolean): void {
    note('window.setContentProtection', enabled);
  }

  setSkipTaskbar(skips: boolean): void {
    note('window.setSkipTaskbar', skips);
  }

  setTitleBarOverlay(options: unknown): void {
    note('window.setTitleBarOverlay', options);
  }

  moveTop(): void {
    note('window.moveTop');
  }
}
