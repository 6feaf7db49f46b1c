import type { HostHandlers } from '#contract/contract.ts';
import type { Answering } from './dispatch.ts';

/** An engine whose host answers the host's own calls, at the same door. */
export function withHost<E extends Answering>(engine: E, own: HostHandlers): E {
  return {
    ...engine,
    // The engine's own change as stores are opened and closed.
    get handlers() {
      return { ...engine.handlers, ...own };
    },
  };
}
