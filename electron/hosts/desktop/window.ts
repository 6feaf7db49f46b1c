import type { Session } from 'electron';
import { BrowserWindow } from 'electron';
import { lockedPreferences } from './session.ts';

/** The program's one window, shown once its page is there. */
export function openWindow(preload: string, own: Session, developing: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Rundpost',
    webPreferences: { ...lockedPreferences(preload, developing), session: own },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
