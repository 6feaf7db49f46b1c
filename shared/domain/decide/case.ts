/** What is put before the owner: an address that mail does not reach, or a person who wants to join or has left. */
export type CaseKind = 'bounce' | 'join' | 'leave';
/**
 * `later` opens again at its date; `done` carries its verdict. Born done: a leave, which needs no word of the owner, and
 * an address that its lists have taken off by themselves.
 */
export type CaseState = 'open' | 'later' | 'done';
export type Verdict = 'remove' | 'removed-by-rule' | 'keep' | 'admit' | 'reject' | 'left';
/** What the reading proposes; never an act by itself. */
export type Suggestion = 'remove' | 'keep' | 'admit' | 'none';
