import type { Reply } from '#contract/faults.ts';
import type { Engine } from '#electron/engine.ts';
import { dispatcher } from '../dispatch.ts';
import { isWindowPage } from './addresses.ts';

interface Frame {
  readonly url: string;
}

interface CallEvent {
  readonly sender: unknown;
  /** Null once the frame that called is gone. */
  readonly senderFrame: Frame | null;
}

/** What of Electron's IPC carries the calls. */
export interface Ipc {
  handle(
    channel: string,
    answer: (event: CallEvent, name: unknown, input: unknown) => Promise<Reply<unknown>>,
  ): void;
  removeHandler(channel: string): void;
}

/** What of the window's contents is needed to join it. */
export interface Joinable {
  readonly mainFrame: Frame;
  isDestroyed(): boolean;
  send(channel: string, event: unknown): void;
  once(name: 'destroyed', listener: () => void): unknown;
}

/**
 * Joins one window to the engine: calls in, changes out. Only the window's own page is heard, never a frame in it and
 * nobody after it closed; name, size and form of a call are the one door's business. There is no limit to how often
 * our own page may call: an act turned away for haste would be an act lost.
 */
export function joinWindow(ipc: Ipc, contents: Joinable, engine: Engine): void {
  const dispatch = dispatcher(engine);
  ipc.handle('call', async (event, name, input) => {
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

function isOwnPage(event: CallEvent, contents: Joinable): boolean {
  const frame = event.senderFrame;
  return (
    !contents.isDestroyed() &&
    event.sender === contents &&
    frame !== null &&
    frame === contents.mainFrame &&
    isWindowPage(frame.url)
  );
}
