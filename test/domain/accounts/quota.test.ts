import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SentMinute } from '#domain/accounts/quota.ts';
import { allowance, forecast, minuteOf } from '#domain/accounts/quota.ts';

const quota = { perHour: 60, perDay: 300 };
const nine = Date.UTC(2026, 4, 4, 9, 0, 30);
const minutes = (count: number) => count * 60_000;

test('an unused account may send a whole hour at once, and then waits until the first of them are an hour old', () => {
  expect(allowance(quota, [], nine)).toEqual({ now: 60, usedInHour: 0, usedInDay: 0, nextAt: null });
  const sent = [{ minute: minuteOf(nine), count: 60 }];
  expect(allowance(quota, sent, nine + minutes(1))).toMatchObject({
    now: 0,
    usedInHour: 60,
    nextAt: (minuteOf(nine) + 61) * 60_000,
  });
});

test('the day counts too, and a limit of nothing is never lifted', () => {
  const day = [1, 2, 3, 4, 5].map((hour) => ({ minute: minuteOf(nine) - hour * 65, count: 60 }));
  const { now, usedInDay, nextAt } = allowance(quota, day, nine);
  expect({ now, usedInDay }).toEqual({ now: 0, usedInDay: 300 });
  expect(nextAt).toBe((minuteOf(nine) - 5 * 65 + 24 * 60 + 1) * 60_000);
  expect(allowance({ perHour: 0, perDay: 300 }, [], nine)).toMatchObject({ now: 0, nextAt: null });
});

test('a clock that was set back frees nothing', () => {
  const sent = [{ minute: minuteOf(nine), count: 60 }];
  expect(allowance(quota, sent, nine - minutes(600)).now).toBe(0);
});

test('412 to an account of 60 an hour and 300 a day: today as the hours allow it, the rest when the day is over', () => {
  const batches = forecast(quota, [], nine, { count: 412, perSecond: 5 });
  expect(batches.map(({ count }) => count)).toEqual([60, 60, 60, 60, 60, 60, 52]);
  expect(batches[5]?.from).toBeGreaterThanOrEqual(nine + minutes(24 * 60));
  expect(batches.at(-1)?.until).toBeLessThan(nine + minutes(26 * 60));
});

const history = fc.array(
  fc.record({ minute: fc.integer({ min: 0, max: 3000 }), count: fc.integer({ min: 1, max: 40 }) }),
  {
    maxLength: 30,
  },
);

test('whatever was sent before, what is allowed never exceeds a limit in any window, and waiting until `nextAt` frees some', () => {
  fc.assert(
    fc.property(
      history,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 200 }),
      (past, perHour, perDay) => {
        const limits = { perHour, perDay };
        const at = minutes(3000);
        const { now, nextAt } = allowance(limits, past, at);
        if (now === 0) {
          expect(nextAt).not.toBeNull();
          expect(allowance(limits, past, nextAt ?? 0).now).toBeGreaterThan(0);
          expect(allowance(limits, past, (nextAt ?? 0) - 1).now).toBe(0);
          return;
        }
        const after: SentMinute[] = [...past, { minute: minuteOf(at), count: now }];
        const inLast = (window: number) =>
          after.filter(({ minute }) => minute > 3000 - window).reduce((sum, { count }) => sum + count, 0);
        expect(inLast(60)).toBeLessThanOrEqual(perHour);
        expect(inLast(24 * 60)).toBeLessThanOrEqual(perDay);
      },
    ),
  );
});

test('a forecast adds up, goes forward in time, and keeps to the limits', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 500 }), (past, count) => {
      const batches = forecast(quota, past, minutes(3000), { count, perSecond: 5 });
      expect(batches.reduce((sum, batch) => sum + batch.count, 0)).toBe(count);
      for (const [index, batch] of batches.entries()) {
        expect(batch.from).toBeGreaterThanOrEqual(batches[index - 1]?.until ?? 0);
        const hour = batches.filter(({ until }) => until > batch.until - minutes(60) && until <= batch.until);
        expect(hour.reduce((sum, other) => sum + other.count, 0)).toBeLessThanOrEqual(60);
      }
    }),
  );
});
