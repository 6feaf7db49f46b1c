/**
 * What is put before the owner: an address that mail does not reach, a person who wants to join or has left, or who named
 * a new address.
 */
export type CaseKind = 'bounce' | 'join' | 'leave' | 'new-address';
/**
 * `later` opens again at its date; `done` carries its verdict. Born done: a leave, which needs no word of the owner, and
 * an address that its lists have taken off by themselves.
 */
export type CaseState = 'open' | 'later' | 'done';
export type Verdict = 'remove' | 'removed-by-rule' | 'keep' | 'admit' | 'reject' | 'left' | 'change';
/** What the reading proposes; never an act by itself. */
export type Suggestion = 'remove' | 'keep' | 'admit' | 'change' | 'none';
/** An address that somebody named as theirs from now on. */
export interface Proposal {
  readonly address: string;
  /** The letter carries something we signed for the present address, and comes from that address or the new one. */
  readonly isProven: boolean;
}
