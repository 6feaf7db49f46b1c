import type { MailingId, PauseReason, Reading } from './background-state.ts';

/** Something worth a notification. Titles are empty while the store is locked. */
export type News =
  | {
      readonly kind: 'sent';
      readonly mailingId: MailingId;
      readonly title: string;
      readonly accepted: number;
      readonly total: number;
    }
  | {
      readonly kind: 'paused';
      readonly mailingId: MailingId;
      readonly title: string;
      readonly reason: PauseReason;
      readonly waiting: number;
    }
  | { readonly kind: 'decisions'; readonly count: number }
  | { readonly kind: 'missed'; readonly count: number }
  | { readonly kind: 'battery' };

/** What was told, or was there from the beginning. */
export interface Told {
  readonly paused: ReadonlySet<MailingId>;
  readonly missed: ReadonlySet<MailingId>;
  readonly decisions: number;
  /** The look after which decisions were told last. */
  readonly checkedAt: number | null;
  readonly battery: boolean;
}

/** What a person who saw this reading knows. */
export function knownFrom({ jobs, standing }: Reading): Told {
  return {
    paused: new Set(pausedBySelf(jobs).map(({ mailingId }) => mailingId)),
    missed: new Set(standing.missed),
    decisions: standing.decisions,
    checkedAt: standing.checkedAt,
    battery: isOnBattery(jobs),
  };
}

/**
 * What is new since `told`, and what is told then. Decisions are told at most once after each look into the mailbox,
 * and only where they have become more; a battery once for as long as something is being sent on it.
 */
export function newsOf(told: Told, now: Reading): { readonly news: readonly News[]; readonly told: Told } {
  const { jobs, standing, ended } = now;
  const sent = ended.filter(({ state }) => state === 'sent');
  const paused = pausedBySelf(jobs).filter(({ mailingId }) => !told.paused.has(mailingId));
  const missed = standing.missed.filter((id) => !told.missed.has(id));
  const looked = standing.checkedAt !== told.checkedAt;
  const decisions = looked && standing.decisions > told.decisions;
  const news: News[] = [
    ...sent.map(({ mailingId, title, accepted, total }) => {
      return { kind: 'sent' as const, mailingId, title, accepted, total };
    }),
    ...paused.map(({ mailingId, title, reason, done, total }) => {
      return { kind: 'paused' as const, mailingId, title, reason, waiting: total - done };
    }),
    ...(decisions ? [{ kind: 'decisions' as const, count: standing.decisions }] : []),
    ...(missed.length > 0 ? [{ kind: 'missed' as const, count: missed.length }] : []),
    ...(isOnBattery(jobs) && !told.battery ? [{ kind: 'battery' as const }] : []),
  ];
  const known = knownFrom(now);
  const counted = looked
    ? known
    : { decisions: Math.min(told.decisions, known.decisions), checkedAt: told.checkedAt };
  const { battery } = told;
  return {
    news,
    told: { ...known, ...counted, battery: known.battery || (battery && isSending(jobs)) },
  };
}

/** A pause that nobody asked for. */
function pausedBySelf(jobs: Reading['jobs']) {
  return jobs.flatMap((job) => {
    if (job.kind !== 'send-mailing' || job.pauseReason === null || job.pauseReason === 'by-hand') return [];
    return job.state === 'paused' ? [{ ...job, reason: job.pauseReason }] : [];
  });
}

function isSending(jobs: Reading['jobs']): boolean {
  return jobs.some((job) => job.kind === 'send-mailing' && job.state === 'sending');
}

function isOnBattery(jobs: Reading['jobs']): boolean {
  return jobs.some((job) => job.kind === 'send-mailing' && job.onBattery);
}
