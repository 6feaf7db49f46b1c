import type { Argument, CallName, Output } from '#contract/contract.ts';
import type { HostEvent } from '#contract/events.ts';
import type { Reply } from '#contract/faults.ts';
import type { Wire } from './wire.ts';
import { connectionLost, isEvent, isReply } from './wire.ts';

async function call<N extends CallName>(name: N, input: Argument<N>): Promise<Reply<Output<N>>> {
  try {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, input }),
    });
    const reply: unknown = await response.json();
    return isReply<Output<N>>(reply) ? reply : connectionLost;
  } catch {
    return connectionLost;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The wire of the browser host: calls over HTTP, events as a stream that the browser itself reopens. */
export function browserWire(): Wire {
  const listeners = new Set<(event: HostEvent) => void>();
  const watchers = new Set<(stands: boolean) => void>();
  let stands = true;
  const connection = (now: boolean) => {
    if (now === stands) return;
    stands = now;
    for (const watcher of watchers) watcher(now);
  };
  const open = () => {
    const source = new EventSource('/events');
    source.addEventListener('open', () => connection(true));
    source.addEventListener('message', ({ data }) => {
      const event = parsed(String(data));
      if (isEvent(event)) for (const listener of listeners) listener(event);
    });
    source.addEventListener('error', () => {
      connection(false);
      // A stream that ended with an HTTP error stays closed; the browser reopens all others by itself.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, 2000);
    });
  };
  open();
  return {
    call,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    pathOf: () => null,
    mailFrames: '/mail/',
  };
}
