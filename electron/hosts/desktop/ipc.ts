import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { ipcMain } from 'electron';
import type { Reply } from '#contract/faults.ts';
import type { Engine } from '#electron/engine.ts';
import { dispatcher } from '../dispatch.ts';
import { windowAddress } from './addresses.ts';

/** Joins one window to the engine: calls in, changes out. Only the window's own page is heard, never a frame in it. */
export function joinWindow(contents: WebContents, engine: Engine): void {
  const dispatch = dispatcher(engine);
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isOwnPage(event, contents)) {
      engine.log.note('turned-away', { from: 'frame' });
      return { ok: false, fault: { code: 'call.unknown', params: { where: '' } } };
    }
    return dispatch(name, input);
  });
  const unsubscribe = engine.subscribe((change) => contents.send('event', change));
  contents.once('destroyed', () => {
    unsubscribe();
    ipcMain.removeHandler('call');
  });
}

function isOwnPage(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === contents.mainFrame && frame.url.startsWith(windowAddress);
}
