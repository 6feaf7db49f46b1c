import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tie } from '#domain/mailings/audience.ts';
import { byAddress, countParts, sortTies } from '#domain/mailings/audience.ts';
import { toId } from '#domain/ids.ts';
import type { AddressId, ListId, RecipientId } from '#domain/ids.ts';

const now = 1000;

function tie(recipient: number, address: number, change: Partial<Tie> = {}): Tie {
  return {
    recipientId: toId<RecipientId>(recipient),
    addressId: toId<AddressId>(address),
    listId: toId<ListId>(1),
    state: 'active',
    pausedUntil: null,
    blocked: false,
    returned: false,
    consentMissing: false,
    ...change,
  };
}

test.each([
  ['receives', {}],
  ['unconfirmed', { state: 'pending' }],
  ['left', { state: 'left', blocked: true }],
  ['paused', { state: 'paused' }],
  ['paused', { state: 'paused', pausedUntil: now + 1 }],
  ['receives', { state: 'paused', pausedUntil: now }],
  ['returned', { blocked: true }],
  ['returned', { returned: true }],
  ['no-consent', { consentMissing: true }],
  ['unconfirmed', { state: 'pending', consentMissing: true }],
] as const)('%s: %o', (part, change) => {
  expect(sortTies([tie(1, 1, change)], now).map((entry) => entry.part)).toEqual([part]);
});

test('who was removed is not counted at all', () => {
  expect(sortTies([tie(1, 1, { state: 'removed' })], now)).toEqual([]);
});

test('R28 a second person or list at an address shares its one mail', () => {
  const other = toId<ListId>(2);
  const sorted = sortTies([tie(1, 7), tie(2, 7), tie(1, 7, { listId: other }), tie(3, 8)], now);
  expect(sorted.map(({ part }) => part)).toEqual(['receives', 'duplicate', 'duplicate', 'receives']);
  expect(byAddress(sorted).map((ties) => ties.map(({ recipientId }) => recipientId))).toEqual([
    [1, 2, 1],
    [3],
  ]);
});

test('who left one list still gets the mail through another', () => {
  const sorted = sortTies([tie(1, 7, { state: 'left' }), tie(1, 7, { listId: toId<ListId>(2) })], now);
  expect(sorted.map(({ part }) => part)).toEqual(['left', 'receives']);
});

test('the parts add up to all ties, and there is one mail for each address that receives', () => {
  const arbitrary = fc.record({
    recipient: fc.integer({ min: 1, max: 30 }),
    address: fc.integer({ min: 1, max: 10 }),
    state: fc.constantFrom('pending', 'active', 'paused', 'left', 'removed'),
    blocked: fc.boolean(),
    returned: fc.boolean(),
    consentMissing: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 60 }), (rows) => {
      const ties = rows.map(({ recipient, address, ...rest }) => tie(recipient, address, rest));
      const sorted = sortTies(ties, now);
      const counts = countParts(sorted);
      const sum = Object.values(counts).reduce((total, count) => total + count, 0);
      expect(sum).toBe(ties.filter(({ state }) => state !== 'removed').length);
      const mails = byAddress(sorted);
      expect(mails.length).toBe(counts.receives);
      expect(new Set(mails.map(([first]) => first.addressId)).size).toBe(mails.length);
    }),
  );
});
