import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedFailure } from '#domain/bounces/count-failures.ts';
import { countFailures, reaches } from '#domain/bounces/count-failures.ts';
import type { CountingPreset, OwnThresholds } from '#domain/bounces/return-counting.ts';
import { thresholdsOf, usualCounting } from '#domain/bounces/return-counting.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 5, 9);
const asks = (
  preset: CountingPreset,
  failures: readonly CountedFailure[],
  inARow = failures.length,
  own: Partial<OwnThresholds> = {},
): boolean => {
  const thresholds = thresholdsOf({ ...usualCounting, ...own, preset });
  return reaches(countFailures({ failures, inARow }, thresholds), thresholds);
};
const onDays = (days: readonly number[], permanent = false): CountedFailure[] =>
  days.map((number) => ({ at: start + number * day, permanent }));
/** On which of the failures, counted from 1, the owner is asked first; 0: never. */
const firstAsked = (preset: CountingPreset, failures: readonly CountedFailure[]): number =>
  failures.findIndex((_, index) => asks(preset, failures.slice(0, index + 1))) + 1;

const history = fc
  .array(
    fc.record({
      at: fc.nat(40 * 24 * 60).map((minutes) => start + minutes * 60_000),
      permanent: fc.boolean(),
    }),
    {
      maxLength: 140,
    },
  )
  .map((failures) => failures.toSorted((left, right) => left.at - right.at));

describe('our own way', () => {
  test('asks after one permanent failure, or the third mailing in a row', () => {
    expect(firstAsked('default', onDays([0], true))).toBe(1);
    expect(firstAsked('default', onDays([0, 1, 2, 3]))).toBe(3);
  });

  test('asks of monthly mailings too, and a success ends the row', () => {
    expect(firstAsked('default', onDays([0, 30, 60]))).toBe(3);
    expect(asks('default', onDays([0, 30, 90]), 1)).toBe(false);
  });
});

describe('as LISTSERV', () => {
  test('asks when failures were reported over four days', () => {
    expect(firstAsked('listserv', onDays([0, 1, 2, 3, 4]))).toBe(5);
    expect(firstAsked('listserv', onDays([0, 4], true))).toBe(2);
  });

  test('asks at the hundred and first failure, however fast they come', () => {
    const failures = Array.from({ length: 110 }, (_, index) => ({
      at: start + index * 60_000,
      permanent: true,
    }));
    expect(firstAsked('listserv', failures)).toBe(101);
  });

  test('forgets after five days without a failure', () => {
    expect(firstAsked('listserv', onDays([0, 3, 9, 12]))).toBe(0);
    expect(firstAsked('listserv', onDays([0, 5]))).toBe(2);
  });
});

/** Mailman 3.3, `bounces.py`, told day by day. */
function mailmanScore(failures: readonly CountedFailure[]): number {
  let score = 0;
  let last: number | null = null;
  for (const { at } of failures) {
    if (last === null) score = 1;
    else if (Math.floor(last / day) === Math.floor(at / day)) score += 0;
    else if (last < at - 7 * day) score = 1;
    else score += 1;
    last = at;
  }
  return score;
}

describe('as Mailman', () => {
  test('asks at five points, one a day', () => {
    expect(firstAsked('mailman', onDays([0, 0.1, 0.2, 1, 2, 3, 4, 5]))).toBe(7);
  });

  test('starts again after seven days without a failure', () => {
    expect(firstAsked('mailman', onDays([0, 1, 2, 3, 11, 12, 13, 14, 15]))).toBe(9);
  });

  test('counts what Mailman counts, whatever comes back when', () => {
    const thresholds = thresholdsOf({ ...usualCounting, preset: 'mailman' });
    fc.assert(
      fc.property(history, (failures) => {
        const { score } = countFailures({ failures, inARow: failures.length }, thresholds);
        expect(score).toBe(mailmanScore(failures));
      }),
    );
  });
});

describe('by thresholds of its own', () => {
  const none = { permanent: 0, inARow: 0, days: 0, score: 0, forgetDays: 0 };

  test('a list asks when the first of them is reached', () => {
    expect(asks('own', onDays([0, 1], true), 2, { ...none, permanent: 2 })).toBe(true);
    expect(asks('own', onDays([0, 1], true), 1, { ...none, permanent: 2 })).toBe(false);
    expect(asks('own', onDays([0, 1, 2]), 3, { ...none, inARow: 4 })).toBe(false);
    expect(asks('own', onDays([0, 6]), 2, { ...none, days: 6 })).toBe(true);
    expect(asks('own', onDays([0, 6]), 2, { ...none, days: 6, forgetDays: 3 })).toBe(false);
  });

  test('a temporary failure is half a point', () => {
    expect(asks('own', onDays([0, 1, 2]), 3, { ...none, score: 2 })).toBe(false);
    expect(asks('own', onDays([0, 1, 2, 3]), 4, { ...none, score: 2 })).toBe(true);
    expect(asks('own', onDays([0, 1], true), 2, { ...none, score: 2 })).toBe(true);
  });

  test('a higher threshold never asks earlier', () => {
    const limit = fc.nat(12);
    const own = fc.record({ permanent: limit, inARow: limit, days: limit, score: limit, forgetDays: limit });
    fc.assert(
      fc.property(
        history,
        own,
        fc.constantFrom('permanent', 'inARow', 'days', 'score'),
        (failures, limits, key) => {
          fc.pre(limits[key] > 0);
          const higher = asks('own', failures, failures.length, { ...limits, [key]: limits[key] + 1 });
          if (higher) expect(asks('own', failures, failures.length, limits)).toBe(true);
        },
      ),
    );
  });
});

test('what is counted is forgotten when the period ends, and never where only a success ends it', () => {
  const mailman = thresholdsOf({ ...usualCounting, preset: 'mailman' });
  const failures = onDays([0, 2]);
  expect(countFailures({ failures, inARow: 2 }, mailman)).toMatchObject({
    score: 2,
    forgottenAt: start + 9 * day,
  });
  expect(countFailures({ failures, inARow: 2 }, thresholdsOf(usualCounting)).forgottenAt).toBeNull();
});
