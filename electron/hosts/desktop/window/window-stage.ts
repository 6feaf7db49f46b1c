import { join } from 'node:path';
import type { BrowserWindow, Session } from 'electron';
import { screen } from 'electron';
import { openPreferences } from '#electron/system/preferences.ts';
import { rememberWindow } from './window-memory.ts';
import { placeWindow, readKeptWindow } from './window-place.ts';
import { groundNow, groundWindow } from './window-theme.ts';
import { openWindow, revealer } from './window.ts';

export interface StagedWindow {
  readonly window: BrowserWindow;
  readonly reveal: (withFocus?: boolean) => void;
  /** Keeps where it stands, at once. */
  readonly keepWindow: () => Promise<void>;
}

/** The window where it stood when it was seen last, in the colour of its ground, not yet shown. */
export async function stageWindow(
  folder: string,
  preload: string,
  own: Session,
  developing: boolean,
): Promise<StagedWindow> {
  const file = await openPreferences(join(folder, 'window.json'), readKeptWindow);
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  const place = placeWindow(
    file.read(),
    [first, ...others].map(({ workArea }) => workArea),
  );
  const window = openWindow(preload, own, developing, { place, ground: groundNow() });
  groundWindow(window);
  return { window, reveal: revealer(window, place), keepWindow: rememberWindow(window, file) };
}
