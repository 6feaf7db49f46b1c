import type { BrowserWindow } from 'electron';
import type { PreferenceFile } from '#electron/system/preferences.ts';
import type { KeptWindow } from './window-place.ts';
import { leastZoom, mostZoom } from './window-place.ts';

/** A window that is dragged tells of every pixel: it is kept once it has stood still for so many milliseconds. */
const stillness = 500;

/**
 * Keeps where a window stands, how large it is and how large its text. Answers how to keep it at once; what cannot be
 * written is forgotten, for nobody is served by a question about it.
 */
export function rememberWindow(
  window: BrowserWindow,
  file: PreferenceFile<KeptWindow | null>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null;

  const keep = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (window.isDestroyed()) return;
    const now = standingOf(window);
    if (JSON.stringify(now) !== JSON.stringify(file.read())) await file.write(now).catch(() => undefined);
  };
  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void keep(), stillness);
  };

  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  // Nothing tells that a menu changed the zoom; whoever chose it leaves the window sooner or later.
  window.on('blur', soon);
  window.on('hide', soon);
  window.once('closed', () => {
    if (timer !== null) clearTimeout(timer);
  });
  return keep;
}

/** The size it has when it is not maximised. */
function standingOf(window: BrowserWindow): KeptWindow {
  const { x, y, width, height } = window.getNormalBounds();
  const zoom = Math.min(mostZoom, Math.max(leastZoom, window.webContents.getZoomFactor()));
  return { x, y, width, height, maximised: window.isMaximized(), zoom };
}
