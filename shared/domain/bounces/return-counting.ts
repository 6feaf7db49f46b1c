/** How a list counts failures until its owner is asked: our own way, that of two list servers, or the owner's. */
export const countingPresets = ['default', 'listserv', 'mailman', 'own'] as const;
export type CountingPreset = (typeof countingPresets)[number];

/** Limits of which the first that is reached asks; 0 switches one off. All count mailings that came back. */
export interface OwnThresholds {
  /** Mailings in a row that came back for good. */
  readonly permanent: number;
  /** Mailings in a row that came back, for good or for now. */
  readonly inARow: number;
  /** Days from the first failure of a period to the last. */
  readonly days: number;
  /** Points: one a day, for the first failure of the day; half a one where it was temporary. */
  readonly score: number;
  /** A period ends after so many days without a failure; 0: it ends by a success only. */
  readonly forgetDays: number;
}

/** What is set for a list; the thresholds hold under the preset `own` and are kept under the others. */
export interface ReturnCounting extends OwnThresholds {
  readonly preset: CountingPreset;
}

/** The most that can be set for each threshold. */
export const mostOf: OwnThresholds = { permanent: 12, inARow: 12, days: 60, score: 20, forgetDays: 365 };
/** A first own rule: that of the default. */
export const usualCounting: ReturnCounting = {
  preset: 'default',
  permanent: 1,
  inARow: 3,
  days: 0,
  score: 0,
  forgetDays: 0,
};

/** Thresholds as the counting works with them. */
export interface Thresholds extends OwnThresholds {
  /** More failures than so many in a period; 0: not counted. */
  readonly failures: number;
  /** What the first failure of a day counts where it was temporary. */
  readonly temporaryPoints: number;
}

const off = { permanent: 0, inARow: 0, days: 0, score: 0, forgetDays: 0, failures: 0, temporaryPoints: 1 };

/**
 * `listserv`: failures over four days or more, or more than 100, and a period that ends after five days without one,
 * as its error monitoring prints it. `mailman`: a point for each day with a failure, of whatever kind, five of them,
 * and a score that starts again after seven days (Mailman 3).
 */
const presets: Readonly<Record<Exclude<CountingPreset, 'own'>, Thresholds>> = {
  default: { ...off, permanent: 1, inARow: 3 },
  listserv: { ...off, days: 4, failures: 100, forgetDays: 5 },
  mailman: { ...off, score: 5, forgetDays: 7 },
};

/** What holds for a list. */
export function thresholdsOf(counting: ReturnCounting): Thresholds {
  return counting.preset === 'own'
    ? { ...counting, failures: 0, temporaryPoints: 0.5 }
    : presets[counting.preset];
}

/** Whether at least one limit asks; a rule that never asks would be one that only reports. */
export function everAsks({ permanent, inARow, days, score }: OwnThresholds): boolean {
  return permanent + inARow + days + score > 0;
}
