import type { BounceIdentity, BounceReason } from '../bounces/bounce.ts';
import type { Brake } from '../bounces/removal-brake.ts';
import { proves } from '../bounces/weigh.ts';
import type { CaseKind, Proposal as NewAddress, Suggestion } from './case.ts';

export interface Evidence {
  readonly kind: CaseKind;
  readonly done: boolean;
  readonly bounce: {
    readonly reason: BounceReason;
    readonly permanent: boolean;
    readonly identity: BounceIdentity;
    readonly finalAddress: string | null;
  } | null;
  readonly failuresInARow: number;
  /** Why lists that remove by themselves ask all the same, or null. */
  readonly brake: Brake | null;
  readonly proposal: NewAddress | null;
}

export interface Proposal {
  readonly suggestion: Suggestion;
  readonly confidence: 'certain' | 'likely' | 'unclear';
}

/** A mailbox that was switched off may come back. */
const gone: readonly BounceReason[] = ['no-such-mailbox', 'no-such-domain'];

/** What the evidence speaks for. A proposal to the owner, never an act by itself. */
export function suggest({ kind, done, bounce, failuresInARow, brake, proposal }: Evidence): Proposal {
  // Whoever owns the new address says so nowhere: the owner of the list looks at it, and it is never among the clear ones.
  if (kind === 'new-address')
    return proposal?.isProven === true
      ? { suggestion: 'change', confidence: 'likely' }
      : { suggestion: 'none', confidence: 'unclear' };
  if (kind === 'join') return { suggestion: 'admit', confidence: 'likely' };
  if (kind === 'leave')
    return { suggestion: done ? 'none' : 'remove', confidence: done ? 'certain' : 'likely' };
  if (bounce === null || !proves(bounce.identity)) return { suggestion: 'none', confidence: 'unclear' };
  if (bounce.finalAddress !== null) return { suggestion: 'keep', confidence: 'unclear' };
  // A provider that refuses everybody says nothing about anybody.
  if (brake !== null)
    return { suggestion: brake === 'mass-failure' ? 'keep' : 'none', confidence: 'unclear' };
  if (!bounce.permanent)
    return { suggestion: failuresInARow >= 5 ? 'remove' : 'keep', confidence: 'unclear' };
  return { suggestion: 'remove', confidence: gone.includes(bounce.reason) ? 'certain' : 'likely' };
}
