import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOf, noDeliveries, totalOf } from '#domain/deliveries/counts.ts';
import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import { deliveryStates } from '#domain/deliveries/delivery.ts';
import type { DeliveryEvent } from '#domain/deliveries/ledger.ts';
import { next, step } from '#domain/deliveries/ledger.ts';
import { waitBeforeReconnect, waitBeforeRetry } from '#domain/deliveries/retry.ts';

const events: readonly DeliveryEvent[] = [
  'claim',
  'release',
  'dot',
  'accept',
  'defer',
  'refuse',
  'lose',
  'due',
  'give-up',
  'cannot-send',
  'cancel',
  'prove',
  'resend',
];

describe('the ledger', () => {
  test('accepts a mail only after the dot', () => {
    const before = deliveryStates.filter((state) => next(state, 'accept') !== null);
    expect(before).toEqual(['in-doubt']);
  });

  test('lets nothing but the owner’s word send an unclear mail again', () => {
    const out = events.filter((event) => next('unclear', event) !== null);
    expect(out).toEqual(['prove', 'resend']);
    expect(step('unclear', 'resend')).toBe('waiting');
  });

  test('never moves what is final', () => {
    for (const state of ['accepted', 'refused', 'unsendable', 'cancelled'] as const) {
      expect(events.filter((event) => next(state, event) !== null)).toEqual([]);
    }
  });

  test('refuses an impossible step loudly', () => {
    expect(() => step('accepted', 'cancel')).toThrow(RangeError);
  });

  test('adds up to its frozen list after any events in any order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.tuple(fc.nat(19), fc.constantFrom(...events)), { maxLength: 200 }),
        (size, happenings) => {
          const states: DeliveryState[] = Array.from({ length: size }, () => 'waiting');
          const dots = Array.from({ length: size }, () => 0);
          const words = Array.from({ length: size }, () => 0);
          for (const [place, event] of happenings) {
            const index = place % size;
            const after = next(states[index] ?? 'waiting', event);
            if (after === null) continue;
            states[index] = after;
            if (event === 'accept') dots[index] = (dots[index] ?? 0) + 1;
            if (event === 'resend') words[index] = (words[index] ?? 0) + 1;
          }
          const counts = { ...noDeliveries };
          for (const state of states) counts[state] += 1;
          expect(totalOf(counts)).toBe(size);
          expect(leftOf(counts)).toBeLessThanOrEqual(size);
          for (const [index, count] of dots.entries())
            expect(count).toBeLessThanOrEqual(1 + (words[index] ?? 0));
        },
      ),
    );
  });

  test('is retried after 15 minutes, 1, 4 and 24 hours and then given up', () => {
    const hour = 3_600_000;
    expect([1, 2, 3, 4, 5].map(waitBeforeRetry)).toEqual([hour / 4, hour, 4 * hour, 24 * hour, null]);
    expect([1, 2, 7, 50].map(waitBeforeReconnect)).toEqual([60_000, 120_000, hour, hour]);
  });
});
