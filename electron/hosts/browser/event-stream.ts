import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChangeEvent } from '#contract/events.ts';

/** The open windows, each of which listens to one stream of server-sent events (WHATWG HTML, 9.2). */
export interface EventStreams {
  add(request: IncomingMessage, response: ServerResponse): void;
  send(event: ChangeEvent): void;
  end(): void;
}

interface Options {
  /** Called when no window has been open for `graceMilliseconds`, not counting the time before the first one. */
  readonly onDeserted: () => void;
  readonly graceMilliseconds: number;
}

/** Windows beyond this number get no stream; so many are no person's. */
const mostWindows = 50;
const heartbeatMilliseconds = 20_000;

export function eventStreams({ onDeserted, graceMilliseconds }: Options): EventStreams {
  const windows = new Set<ServerResponse>();
  let deserted: NodeJS.Timeout | undefined;
  // Without a word now and then a window that vanished silently would count as open for ever.
  const heartbeat = setInterval(() => {
    for (const window of windows) window.write(': still here\n\n');
  }, heartbeatMilliseconds);
  heartbeat.unref();

  const leave = (window: ServerResponse) => {
    if (!windows.delete(window) || windows.size > 0) return;
    clearTimeout(deserted);
    deserted = setTimeout(onDeserted, graceMilliseconds);
  };

  return {
    add: (request, response) => {
      if (windows.size >= mostWindows) {
        response.writeHead(503).end();
        return;
      }
      clearTimeout(deserted);
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      windows.add(response);
      response.on('close', () => leave(response));
      request.socket.setNoDelay(true);
    },
    send: (event) => {
      const line = `data: ${JSON.stringify(event)}\n\n`;
      for (const window of windows) window.write(line);
    },
    end: () => {
      clearInterval(heartbeat);
      clearTimeout(deserted);
      for (const window of windows) {
        windows.delete(window);
        window.end();
      }
    },
  };
}
