import type { TokenPurpose } from '../identity/token.ts';
import type { BounceIdentity } from './bounce.ts';
import type { Cause } from './reason.ts';

/** A report may take an address off for so long after its mail was sent, in milliseconds; a later one asks. */
export const actsFor = 14 * 24 * 60 * 60 * 1000;

export interface Returned extends Cause {
  readonly identity: BounceIdentity;
  /** What the token that ties it to a mail of ours was made for. */
  readonly purpose: TokenPurpose | 'message-id' | null;
  /** An address other than the one mailed that the report names: somebody forwards. */
  readonly finalAddress: string | null;
  /** Milliseconds from the sending of the mail to the report; below 0 where two clocks differ. */
  readonly age: number;
}

/**
 * Whether a report is good enough to take an address off without anybody's word: it carries the token that only
 * the envelope of our mail carried (the others stand in mails that are passed on), is about the address itself, comes
 * in time, and says that the mailbox or its domain does not exist. One that was switched off may come back.
 */
export function saysGone({
  identity,
  purpose,
  reason,
  permanent,
  hard,
  finalAddress,
  age,
}: Returned): boolean {
  const signed = (identity === 'token' || identity === 'envelope-id') && purpose === 'bounce';
  const gone = reason === 'no-such-mailbox' || reason === 'no-such-domain';
  return signed && gone && permanent && hard && finalAddress === null && age <= actsFor;
}
