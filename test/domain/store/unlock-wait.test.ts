import { expect, test } from 'vitest';
import { waitAfter } from '#domain/store/unlock-wait.ts';

test('the first four wrong tries cost no wait', () => {
  expect([0, 1, 2, 3, 4].map(waitAfter)).toEqual([0, 0, 0, 0, 0]);
});

test('from the fifth wrong try the wait doubles up to a minute and no further', () => {
  expect([5, 6, 7, 8, 9, 10, 10_000].map(waitAfter)).toEqual([
    5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000,
  ]);
});
