import { EventEmitter } from 'node:events';
import { loudly } from './loud.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

/** `ipcMain`, and the same of one WebContents. */
export class IpcDoor extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly once_ = new Set<string>();

  constructor(name: string) {
    super();
    return loudly(name, this);
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, handler);
    this.once_.add(channel);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
    this.once_.delete(channel);
  }

  /** The handler for that channel, for one call. */
  take(channel: string): Handler | undefined {
    const found = this.handlers.get(channel);
    if (this.once_.has(channel)) this.removeHandler(channel);
    return found;
  }
}

export const ipcMain = new IpcDoor('ipcMain');

/** Lets the first door that handles a channel answer; rejects with Electron's words. */
export async function answerInvoke(
  doors: readonly IpcDoor[],
  event: object,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = doors.map((door) => door.take(channel)).find((found) => found !== undefined);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...args);
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}
