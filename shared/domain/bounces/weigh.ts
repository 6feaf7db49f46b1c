import type { BounceIdentity, BounceReason } from './bounce.ts';

/** So many failing mailings a "keep" forgives. */
export const mailingsForgivenByKeep = 3;

export interface Failure {
  readonly identity: BounceIdentity;
  readonly reason: BounceReason;
  /** Whether a list of the mailing asks after so many failures, this one among them. */
  readonly reached: boolean;
  /** Failing mailings the owner still forgives this address. */
  readonly kept: number;
  readonly blocked: boolean;
}

/**
 * What one failed delivery leads to. `not-counted`: it proves nothing about the address (no valid token,
 * or the refusal is about the sender or the text). `forgiven` uses up one of the mailings a "keep" granted.
 */
export function weigh(failure: Failure): 'case' | 'noted' | 'forgiven' | 'not-counted' {
  if (!proves(failure.identity) || countsAgainstNobody(failure.reason)) return 'not-counted';
  if (failure.blocked) return 'noted';
  if (failure.kept > 0) return 'forgiven';
  return failure.reached ? 'case' : 'noted';
}

const provingIdentities: ReadonlySet<BounceIdentity> = new Set([
  'token',
  'envelope-id',
  'message-id',
  'answer',
]);

/** Only a report that carries something we signed, or an answer to ourselves, may change anybody's state. */
export function proves(identity: BounceIdentity): boolean {
  return provingIdentities.has(identity);
}

/** Policy and spam refusals speak of the sender's standing, sizes of the text: never of the recipient. */
function countsAgainstNobody(reason: BounceReason): boolean {
  return reason === 'policy' || reason === 'spam' || reason === 'too-big';
}
