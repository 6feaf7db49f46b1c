/** Why a scheduled mailing was not sent at its time; its owner is asked what is to become of it. */
export const missedReasons = [
  /** Rundpost was closed, or the computer asleep, for too long after the time. */
  'not-running',
  /** The data are a copy that was put back: the mailing may have left already. */
  'older-copy',
  'no-account',
  'password-unreadable',
  'mailbox-unread',
  /** One of its lists was deleted. */
  'list-deleted',
  'list-dormant',
  'no-recipients',
  'no-legal-notice',
  'field-without-fallback',
  /** An act over many people took too long. */
  'act-running',
  'store-not-writable',
  /** Something else the check names. */
  'blocked',
] as const;
export type MissedReason = (typeof missedReasons)[number];

export interface Schedule {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null while its time is still to come. */
  readonly missed: MissedReason | null;
}

/** How long after its time a mailing still leaves by itself, in milliseconds; then its owner is asked. */
export const longestDelay = 30 * 60_000;
/** So much later, in milliseconds, is not worth a word: the clock is looked at once a minute. */
const punctual = 90_000;
/** How far ahead a mailing can be scheduled, in milliseconds: a year. */
export const farthestAhead = 366 * 24 * 60 * 60_000;

/** How a scheduled time stands at a moment: `due` and `late` leave, `missed` asks. */
export function standingOf(at: number, now: number): 'early' | 'due' | 'late' | 'missed' {
  if (now < at) return 'early';
  if (now - at <= punctual) return 'due';
  return now - at <= longestDelay ? 'late' : 'missed';
}

/** Why a time cannot be chosen, or null. */
export function timeProblem(at: number, now: number): 'past' | 'far' | null {
  if (at <= now) return 'past';
  return at > now + farthestAhead ? 'far' : null;
}

/** What may pass by itself within minutes: until then the mailing waits instead of asking. */
export function passesByItself(reason: MissedReason): boolean {
  return reason === 'act-running' || reason === 'mailbox-unread' || reason === 'store-not-writable';
}

/** The reason behind what the check found. */
export function reasonOfBlocker(code: string): MissedReason {
  if (code === 'no-list') return 'list-deleted';
  return missedReasons.find((reason) => reason === code) ?? 'blocked';
}
