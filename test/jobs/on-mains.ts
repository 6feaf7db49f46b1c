import type { Power } from '#electron/jobs/power.ts';

/** A computer that is awake and on mains, for tests about something else. */
export const onMains: Power = { isAsleep: () => false, isOnBattery: () => false };
