import { forecast } from '#domain/accounts/quota.ts';
import type { Budget } from './ports.ts';

const endless = { perHour: Infinity, perDay: Infinity };

/** Practice sends into its own outbox, which takes any number. */
export const noLimits: Budget = {
  allowance: () => ({ now: Infinity, nextAt: null }),
  reserve: () => true,
  forecast: (count, at, perSecond) => forecast(endless, [], at, { count, perSecond }),
};
