import type { MembershipState, RecipientStatus } from './recipient.ts';

/** What decides whether mail reaches a person, on one list (one tie) or over all of them. */
export interface Standing {
  readonly ties: readonly { readonly state: MembershipState; readonly pausedUntil: number | null }[];
  /** Mail to the address was stopped by the owner's word. */
  readonly blocked: boolean;
  /** Mail came back and the owner has not decided yet. */
  readonly returned: boolean;
}

/**
 * One word for a person's standing. What is said first holds:
 * left (ties, but all of them ended by the person or the owner) > blocked > returned > receives > paused > unconfirmed
 * > unlisted (no tie at all).
 * So the person's own word stands above what is known of the address, and over several lists the best tie counts.
 */
export function recipientStatus({ ties, blocked, returned }: Standing, now: number): RecipientStatus {
  const states = ties.map(({ state, pausedUntil }) =>
    state === 'paused' && pausedUntil !== null && pausedUntil <= now ? 'active' : state,
  );
  if (states.length > 0 && states.every((state) => state === 'left' || state === 'removed')) return 'left';
  if (blocked) return 'blocked';
  if (returned) return 'returned';
  if (states.includes('active')) return 'receives';
  if (states.includes('paused')) return 'paused';
  return states.length === 0 ? 'unlisted' : 'unconfirmed';
}

/** Statuses in the order in which the grid sorts them. Of two ties the one that comes first here is the better. */
export const statusOrder = [
  'receives',
  'paused',
  'unconfirmed',
  'unlisted',
  'returned',
  'blocked',
  'left',
] as const;
