import { z } from 'zod';

/** What the worker of `passphrase-strength.ts` answers. */
export const strengthScore = z.literal([0, 1, 2, 3, 4]);
