import { expect, test } from 'vitest';
import { fits } from '#domain/decide/settle.ts';
import type { Evidence } from '#domain/decide/suggest.ts';
import { suggest } from '#domain/decide/suggest.ts';

const gone: Evidence = {
  kind: 'bounce',
  done: false,
  bounce: { reason: 'no-such-mailbox', permanent: true, identity: 'token', finalAddress: null },
  failuresInARow: 1,
  brake: null,
  proposal: null,
};

test.each([
  ['an address that is gone', gone, 'remove', 'certain'],
  ['a permanent failure of unknown cause', withBounce({ reason: 'unknown' }), 'remove', 'likely'],
  ['a mailbox that was switched off', withBounce({ reason: 'mailbox-disabled' }), 'remove', 'likely'],
  ['a full mailbox', withBounce({ reason: 'mailbox-full', permanent: false }), 'keep', 'unclear'],
  ['one of many at a domain', { ...gone, brake: 'mass-failure' }, 'keep', 'unclear'],
  ['one of too many', { ...gone, brake: 'too-many' }, 'none', 'unclear'],
  ['a guess', withBounce({ identity: 'address' }), 'none', 'unclear'],
  ['a forwarding', withBounce({ finalAddress: 'b@example.org' }), 'keep', 'unclear'],
  ['a join', { ...gone, kind: 'join', bounce: null }, 'admit', 'likely'],
  ['an unsigned leave', { ...gone, kind: 'leave', bounce: null }, 'remove', 'likely'],
  ['a proven new address', moved(true), 'change', 'likely'],
  ['a new address that anybody may have named', moved(false), 'none', 'unclear'],
  ['a leave that was done', { ...gone, kind: 'leave', done: true, bounce: null }, 'none', 'certain'],
] as const)('%s suggests what fits it', (_, evidence, suggestion, confidence) => {
  expect(suggest(evidence)).toEqual({ suggestion, confidence });
});

test('only what answers a case may settle it', () => {
  expect([
    fits('bounce', 'remove'),
    fits('bounce', 'admit'),
    fits('join', 'keep'),
    fits('leave', 'later'),
  ]).toEqual([true, false, false, true]);
});

function withBounce(part: Partial<NonNullable<Evidence['bounce']>>): Evidence {
  return gone.bounce === null ? gone : { ...gone, bounce: { ...gone.bounce, ...part } };
}

function moved(isProven: boolean): Evidence {
  return { ...gone, kind: 'new-address', bounce: null, proposal: { address: 'b@example.org', isProven } };
}
