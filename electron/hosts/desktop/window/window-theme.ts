import type { BrowserWindow } from 'electron';
import { nativeTheme } from 'electron';
import type { Engine } from '#electron/engine.ts';

/** The ground of every screen, `--bg` in the window's tokens: what is seen before the page is painted. */
const ground = { light: '#f4f6f5', dark: '#121615' } as const;

export function groundNow(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light;
}

/** Lets native menus, dialogs and the page's own `prefers-color-scheme` follow the theme of the settings. */
export async function followTheme(engine: Pick<Engine, 'handlers' | 'subscribe'>): Promise<void> {
  const ask = async () => {
    const settings = await engine.handlers['settings.get']?.({});
    nativeTheme.themeSource = settings?.theme ?? 'system';
  };
  await ask();
  engine.subscribe(({ topic }) => {
    if (topic === 'settings') void ask();
  });
}

/** Keeps the ground of a window that of the theme, for resizing shows it. */
export function groundWindow(window: BrowserWindow): void {
  const ground = () => window.setBackgroundColor(groundNow());
  nativeTheme.on('updated', ground);
  window.once('closed', () => nativeTheme.off('updated', ground));
}
