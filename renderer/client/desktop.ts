import type { Argument, CallName, Output } from '#contract/contract.ts';
import type { Reply } from '#contract/faults.ts';
import type { Wire } from './wire.ts';
import { connectionLost, isEvent, isReply } from './wire.ts';

/** What the desktop host's preload puts on the window. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  onEvent(listener: (event: unknown) => void): () => void;
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly rundpost?: Bridge;
  }
}

/** The wire of the desktop host. It stands as long as the window does. */
export function desktopWire(bridge: Bridge): Wire {
  async function call<N extends CallName>(name: N, input: Argument<N>): Promise<Reply<Output<N>>> {
    try {
      const reply = await bridge.call(name, input);
      return isReply<Output<N>>(reply) ? reply : connectionLost;
    } catch {
      return connectionLost;
    }
  }
  return {
    call,
    onEvent: (listener) =>
      bridge.onEvent((event) => {
        if (isEvent(event)) listener(event);
      }),
    onConnection: () => () => undefined,
    // Empty for what was made in the window itself.
    pathOf: (file) => bridge.pathOf(file) || null,
    mailFrames: 'app://mail/',
  };
}
