import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Reply } from '#contract/faults.ts';
import type { Engine } from '#electron/engine.ts';
import { dispatcher } from '../dispatch.ts';
import { isWindowPage } from './addresses.ts';

/**
 * Joins one window to the engine: calls in, changes out. Only the window's own page is heard, never a frame in it and
 * nobody after it closed; name, size and form of a call are the one door's business. There is no limit to how often
 * our own page may call: an act turned away for haste would be an act lost.
 */
export function joinWindow(
  ipc: Pick<IpcMain, 'handle' | 'removeHandler'>,
  contents: WebContents,
  engine: Engine,
): void {
  const dispatch = dispatcher(engine);
  ipc.handle('call', async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isOwnPage(event, contents)) {
      engine.log.note('turned-away', { from: 'frame' });
      return { ok: false, fault: { code: 'call.unknown', params: { where: '' } } };
    }
    return dispatch(name, input);
  });
  const unsubscribe = engine.subscribe((change) => contents.send('event', change));
  contents.once('destroyed', () => {
    unsubscribe();
    ipc.removeHandler('call');
  });
}

function isOwnPage(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return (
    !contents.isDestroyed() &&
    event.sender === contents &&
    frame !== null &&
    frame === contents.mainFrame &&
    isWindowPage(frame.url)
  );
}
