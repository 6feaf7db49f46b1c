import type { JobView, MailingStanding, Standing } from '#contract/jobs.ts';

export type SendJob = Extract<JobView, { kind: 'send-mailing' }>;
export type MailingId = SendJob['mailingId'];
export type PauseReason = NonNullable<SendJob['pauseReason']>;

/** What was asked of the engine at one moment; null while no store is open. */
export interface Reading {
  /** The folder of the store it is about: a mailing's id means nothing in another. */
  readonly store: string;
  /** Screens are open: only then titles are known. */
  readonly isUnlocked: boolean;
  readonly jobs: readonly JobView[];
  readonly standing: Standing;
  /** Mailings that were under way at the reading before and are not any more. */
  readonly ended: readonly (MailingStanding & { readonly mailingId: MailingId; readonly title: string })[];
}

/** How far something is; `total` null while unknown. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/** What the host shows outside the window. */
export interface BackgroundState {
  /** A mailing that leaves now, is in its hold, or waits for the account or the mailbox; it goes on by itself. */
  readonly sending: SendJob | null;
  /** The first mailing that stands still. */
  readonly paused: SendJob | null;
  /** Only the owner can let the paused one go on. */
  readonly isError: boolean;
  readonly progress: Progress | null;
  readonly decisions: number;
  readonly pickup: boolean;
  readonly scheduled: number;
}

export const nothingUnderWay: BackgroundState = {
  sending: null,
  paused: null,
  isError: false,
  progress: null,
  decisions: 0,
  pickup: false,
  scheduled: 0,
};

/** Pauses that a person chose, or that end by themselves. */
const quietPauses: ReadonlySet<PauseReason> = new Set([
  'by-hand',
  'restart',
  'limit-reached',
  'no-connection',
]);

export function stateOf(reading: Reading | null): BackgroundState {
  if (reading === null) return nothingUnderWay;
  const { jobs, standing } = reading;
  const mailings = jobs.filter((job) => job.kind === 'send-mailing');
  const sending = mailings.find(({ state }) => state === 'sending') ?? null;
  const paused = mailings.find(({ state }) => state === 'paused') ?? null;
  const reason = paused?.pauseReason ?? null;
  return {
    sending,
    paused,
    isError: reason !== null && !quietPauses.has(reason),
    progress: sending ?? paused ?? jobs.find(isLong) ?? null,
    decisions: standing.decisions,
    pickup: standing.pickup,
    scheduled: standing.scheduled,
  };
}

/** A look into the mailbox is over before anybody would look at its progress. */
function isLong({ kind }: JobView): boolean {
  return kind !== 'check-mailbox';
}
