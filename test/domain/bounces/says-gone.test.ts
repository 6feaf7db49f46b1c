import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounceReasons } from '#domain/bounces/bounce.ts';
import { causeOf } from '#domain/bounces/reason.ts';
import type { Returned } from '#domain/bounces/says-gone.ts';
import { actsFor, saysGone } from '#domain/bounces/says-gone.ts';

const identities = ['token', 'envelope-id', 'message-id', 'address', 'none'] as const;
const purposes = ['leave', 'leave-body', 'confirm', 'bounce', 'message-id', null] as const;

const gone: Returned = {
  identity: 'token',
  purpose: 'bounce',
  reason: 'no-such-mailbox',
  permanent: true,
  hard: true,
  finalAddress: null,
  age: 1000,
};

test('of all reasons, identities and purposes only a signed report of a missing address takes one off', () => {
  fc.assert(
    fc.property(
      fc.record({
        identity: fc.constantFrom(...identities),
        purpose: fc.constantFrom(...purposes),
        reason: fc.constantFrom(...bounceReasons),
        permanent: fc.boolean(),
        hard: fc.boolean(),
        finalAddress: fc.constantFrom(null, 'other@example.org'),
        age: fc.constantFrom(0, actsFor, actsFor + 1),
      }),
      (returned) => {
        const signed = ['token', 'envelope-id'].includes(returned.identity) && returned.purpose === 'bounce';
        const missing = ['no-such-mailbox', 'no-such-domain'].includes(returned.reason);
        const sure = returned.permanent && returned.hard && returned.finalAddress === null;
        expect(saysGone(returned)).toBe(signed && missing && sure && returned.age <= actsFor);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['5.7.1', '550 5.7.1 message rejected by policy'],
  ['5.7.1', '550 5.7.1 listed at spamhaus'],
  ['5.2.2', '552 5.2.2 mailbox full'],
  ['4.1.1', '450 4.1.1 user unknown'],
  ['4.4.1', 'connection timed out'],
  ['5.3.4', 'message too big'],
  ['5.2.1', '550 5.2.1 account disabled'],
  ['5.4.6', 'too many hops'],
  ['5.1.1', '550 5.1.1 rejected as spam'],
  ['', 'something else'],
])('the words %s "%s" take nobody off', (status, words) => {
  expect(saysGone({ ...gone, ...causeOf(status, words) })).toBe(false);
});

test.each([
  ['5.1.1', '550 5.1.1 user unknown'],
  ['5.1.2', 'host or domain name not found'],
])('the words %s "%s" do', (status, words) => {
  expect(saysGone({ ...gone, ...causeOf(status, words) })).toBe(true);
});
