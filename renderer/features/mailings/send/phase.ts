import type { Progress } from '#contract/mailings.ts';
import type { Translate } from '#wording/wording.ts';
import { sumDeliveries } from '../delivery-sums.ts';

/** Where a mailing stands as its screen shows it. `draft`: it was taken back. */
export type Phase = 'draft' | 'scheduled' | 'hold' | 'sending' | 'paused' | 'sent' | 'stopped';

/** While mail leaves, or once it has. */
export type UnderWayPhase = Exclude<Phase, 'draft' | 'scheduled' | 'hold'>;

/** The phase at a moment; a hold is over when its time is, whatever the store says yet. */
export function phaseOf({ state, holdUntil }: Progress['mailing'], now: number): Phase {
  if (state === 'sending') return holdUntil !== null && holdUntil > now ? 'hold' : 'sending';
  return state;
}

/** Whole seconds of the hold that are left; the last one counts until it has passed. */
export const holdSecondsLeft = (holdUntil: number, now: number): number =>
  Math.max(0, Math.ceil((holdUntil - now) / 1000));

/** When sending will have ended, or null while nobody knows. */
export function endOf({ secondsLeft }: Progress, now: number): number | null {
  return secondsLeft === null ? null : now + secondsLeft * 1000;
}

interface Words {
  readonly t: Translate;
  /** Writes a time of day. */
  readonly time: (at: number) => string;
  /** Writes a day with a time. */
  readonly moment: (at: number) => string;
}

/** Whether two moments lie on the same day of the reader's calendar. */
export function sameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** How far it is, in one sentence. */
export function verdictWords(
  progress: Progress,
  phase: UnderWayPhase,
  now: number,
  { t, time, moment }: Words,
): string {
  const { accepted, waiting, cancelled } = sumDeliveries(progress.counts);
  const end = endOf(progress, now);
  switch (phase) {
    case 'sending':
      if (progress.awaitsLook) return t('send:verdict.first-look');
      if (progress.waitsUntil !== null)
        return t('send:verdict.waits', { moment: moment(progress.waitsUntil) });
      if (end === null) return t('send:verdict.sending.soon');
      return sameDay(end, now)
        ? t('send:verdict.sending', { time: time(end) })
        : t('send:verdict.sending.on', { moment: moment(end) });
    case 'paused':
      return t('send:verdict.paused', { count: waiting });
    case 'sent':
      return t('send:verdict.sent', { count: accepted });
    case 'stopped':
      return t('send:verdict.stopped', { count: cancelled });
  }
}
