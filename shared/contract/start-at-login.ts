import { z } from 'zod';
import { command, nothing, query } from './define.ts';

/** Starting together with the computer; the host's own business, which the engine knows nothing of. */
export const startAtLogin = {
  /** Null where it cannot be set. */
  'desktop.start-at-login': query(nothing, { whileLocked: true }).returns<boolean | null>(),
  'desktop.set-start-at-login': command(z.strictObject({ on: z.boolean() })).returns<null>(),
};
