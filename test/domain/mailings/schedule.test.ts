import { expect, test } from 'vitest';
import {
  farthestAhead,
  longestDelay,
  reasonOfBlocker,
  standingOf,
  timeProblem,
} from '#domain/mailings/schedule.ts';

const at = Date.UTC(2026, 10, 25, 7);

test('a mailing leaves at its time, late within half an hour, and never after that', () => {
  expect(standingOf(at, at - 1)).toBe('early');
  expect(standingOf(at, at)).toBe('due');
  expect(standingOf(at, at + 90_000)).toBe('due');
  expect(standingOf(at, at + 90_001)).toBe('late');
  expect(standingOf(at, at + longestDelay)).toBe('late');
  expect(standingOf(at, at + longestDelay + 1)).toBe('missed');
});

test('a time has to come, within a year', () => {
  expect(timeProblem(at, at)).toBe('past');
  expect(timeProblem(at + 1, at)).toBeNull();
  expect(timeProblem(at + farthestAhead, at)).toBeNull();
  expect(timeProblem(at + farthestAhead + 1, at)).toBe('far');
});

test('what the check finds has a reason of its own, or is named as something else', () => {
  expect(reasonOfBlocker('list-dormant')).toBe('list-dormant');
  expect(reasonOfBlocker('no-list')).toBe('list-deleted');
  expect(reasonOfBlocker('placeholder-text')).toBe('blocked');
});
