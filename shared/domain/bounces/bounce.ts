/** Plain causes a person understands; a closed list. */
export const bounceReasons = [
  'no-such-mailbox',
  'no-such-domain',
  'mailbox-full',
  'mailbox-disabled',
  'policy',
  'spam',
  'too-big',
  'server-trouble',
  'not-reachable',
  'forwarding',
  'unknown',
] as const;
export type BounceReason = (typeof bounceReasons)[number];
/**
 * How a report was tied to a delivery; `address` alone is a guess and changes nobody's state by itself. `answer`: no
 * report at all, but what the account's own server answered when the mail was handed over.
 */
export type BounceIdentity = 'token' | 'envelope-id' | 'message-id' | 'answer' | 'address' | 'none';
