import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounceReasons } from '#domain/bounces/bounce.ts';
import { readDeliveryStatus } from '#domain/bounces/delivery-status.ts';
import { causeOf } from '#domain/bounces/reason.ts';
import type { Failure } from '#domain/bounces/weigh.ts';
import { weigh } from '#domain/bounces/weigh.ts';

const failure: fc.Arbitrary<Failure> = fc.record({
  identity: fc.constantFrom('token', 'envelope-id', 'message-id', 'address', 'none'),
  reason: fc.constantFrom(...bounceReasons),
  reached: fc.boolean(),
  kept: fc.nat(3),
  blocked: fc.boolean(),
});

describe('a failure', () => {
  test('that proves nothing, or speaks of the sender, never reaches the owner', () => {
    fc.assert(
      fc.property(failure, (one) => {
        const guessed = one.identity === 'address' || one.identity === 'none';
        const ours = ['policy', 'spam', 'too-big'].includes(one.reason);
        if (guessed || ours) expect(weigh(one)).toBe('not-counted');
        else expect(weigh(one)).not.toBe('not-counted');
      }),
    );
  });

  test('reaches the owner once a list asks, and not while it is forgiven or the address gets no mail', () => {
    const base = { identity: 'token', reason: 'mailbox-full', kept: 0, blocked: false } as const;
    expect(weigh({ ...base, reached: false })).toBe('noted');
    expect(weigh({ ...base, reached: true })).toBe('case');
    expect(weigh({ ...base, reached: true, kept: 1 })).toBe('forgiven');
    expect(weigh({ ...base, reached: true, blocked: true })).toBe('noted');
  });
});

test.each([
  ['5.1.1', 'user unknown', 'no-such-mailbox', true, true],
  ['5.2.2', 'mailbox full', 'mailbox-full', false, false],
  ['5.7.1', 'blocked by spam filter', 'spam', false, false],
  ['5.7.26', 'DMARC', 'policy', false, false],
  ['5.4.4', 'Host not found', 'no-such-domain', true, true],
  ['4.4.1', 'Connection timed out', 'not-reachable', false, false],
  ['5.0.0', 'Das Postfach existiert nicht', 'no-such-mailbox', true, true],
  ['5.3.4', 'message too big', 'too-big', false, false],
  ['5.0.0', 'no', 'unknown', true, false],
  ['', 'no', 'unknown', false, false],
])('%s %j means %s', (status, words, reason, permanent, hard) => {
  expect(causeOf(status, words)).toEqual({ reason, permanent, hard });
});

test('a delivery status of any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(
        readDeliveryStatus(`Final-Recipient: rfc822; a@example.org\n${text}`).recipients.length,
      ).toBeGreaterThan(0);
    }),
  );
});
