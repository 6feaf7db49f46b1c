import type { Session } from 'electron';
import { BrowserWindow } from 'electron';
import { lockedPreferences } from '../guards/session.ts';
import type { PlacedWindow } from './window-place.ts';
import { leastSize } from './window-place.ts';

export interface WindowLook {
  readonly place: PlacedWindow;
  /** What is seen until the page is painted. */
  readonly ground: string;
}

/** The program's one window. It is not shown: whoever opens it does that once its page is painted. */
export function openWindow(
  preload: string,
  own: Session,
  developing: boolean,
  { place, ground }: WindowLook,
): BrowserWindow {
  const window = new BrowserWindow({
    ...place.at,
    center: place.at === null,
    width: place.width,
    height: place.height,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    backgroundColor: ground,
    show: false,
    title: 'Rundpost',
    webPreferences: { ...lockedPreferences(preload, developing), session: own },
  });
  // A page that is loaded again keeps its zoom by itself.
  window.webContents.once('did-finish-load', () => window.webContents.setZoomFactor(place.zoom));
  return window;
}

/** Shows a window wherever it is: hidden, minimised or behind others. The first time it takes its full size where it had that. */
export function revealer(window: BrowserWindow, { maximised }: PlacedWindow): (withFocus?: boolean) => void {
  let isNew = true;
  return (withFocus = true) => {
    // Maximising shows a window, so it waits until then.
    if (isNew && maximised) window.maximize();
    isNew = false;
    if (window.isMinimized()) window.restore();
    if (!withFocus) {
      window.showInactive();
      return;
    }
    window.show();
    window.focus();
  };
}
