import type { BrowserWindow } from 'electron';
import type { Engine } from '#electron/engine.ts';

const program = 'Rundpost';

/**
 * Names the window, as taskbar and switcher show it, by the organisation alone: what the page calls itself may name a
 * list, and is read over a shoulder. Behind the lock not even that.
 */
export async function nameWindow(
  window: BrowserWindow,
  engine: Pick<Engine, 'handlers' | 'isOpen' | 'subscribe'>,
): Promise<void> {
  const name = async () => {
    const organisation = engine.isOpen() ? await engine.handlers['organisation.get']?.({}) : undefined;
    const title = organisation?.name ? `${organisation.name} – ${program}` : program;
    if (!window.isDestroyed()) window.setTitle(title);
  };
  window.on('page-title-updated', (event) => event.preventDefault());
  engine.subscribe(({ topic }) => {
    if (topic === 'store' || topic === 'organisation') void name();
  });
  await name();
}
