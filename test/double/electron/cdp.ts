import { z } from 'zod';
import { settings } from './settings.ts';

const Message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

/** Something Chromium tells: the session is missing for what concerns the whole browser. */
export interface CdpEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sessionId: string | undefined;
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

const socket = new WebSocket(settings.browser);
const waiting = new Map<number, Waiting>();
const listeners: ((event: CdpEvent) => void)[] = [];
let last = 0;

await new Promise<void>((resolve, reject) => {
  socket.addEventListener('open', () => resolve());
  socket.addEventListener('error', () => reject(new Error('the double does not reach its browser')));
});

socket.addEventListener('message', ({ data }) => {
  const { id, method, params, result, error, sessionId } = Message.parse(JSON.parse(String(data)));
  if (method !== undefined)
    for (const listener of listeners) listener({ method, params: params ?? {}, sessionId });
  if (id === undefined) return;
  const asked = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) asked?.resolve(result ?? {});
  else asked?.reject(new Error(error.message));
});
// Without its browser a program in the double is as dead as one whose Electron is gone.
socket.addEventListener('close', () => process.exit(70));

/** Asks Chromium over the DevTools protocol; rejects with its words. */
export function cdp(
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  sessionId?: string,
): Promise<Readonly<Record<string, unknown>>> {
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
  });
}

export function onCdp(listener: (event: CdpEvent) => void): void {
  listeners.push(listener);
}
