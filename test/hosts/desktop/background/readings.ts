import type { JobView, Standing } from '#contract/jobs.ts';
import type { MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Reading, SendJob } from '#electron/hosts/desktop/background/background-state.ts';

export const mailingId = toId<MailingId>(7);

export function sendJob(more: Partial<SendJob> = {}): SendJob {
  return {
    id: 'send-mailing-7',
    kind: 'send-mailing',
    mailingId,
    title: 'Sommerfest',
    state: 'sending',
    holdUntil: null,
    pauseReason: null,
    awaitsLook: false,
    onBattery: false,
    done: 10,
    total: 40,
    secondsLeft: 6,
    ...more,
  };
}

/** How things stand at one moment. */
export function reading(
  jobs: readonly JobView[],
  standing: Partial<Standing> = {},
  more: Partial<Reading> = {},
): Reading {
  const quiet: Standing = { pickup: false, checkedAt: null, decisions: 0, scheduled: 0, missed: [] };
  return {
    store: '/data/club',
    isUnlocked: true,
    jobs,
    standing: { ...quiet, ...standing },
    ended: [],
    ...more,
  };
}
