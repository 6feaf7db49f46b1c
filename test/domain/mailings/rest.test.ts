import { expect, test } from 'vitest';
import type { PauseReason } from '#domain/mailings/mailing.ts';
import { restsUntil } from '#domain/mailings/rest.ts';

const hour = 3_600_000;
const paused = (at: number, reason: PauseReason) => ({ at, kind: 'paused', reason });
const resumed = (at: number) => ({ at, kind: 'resumed', reason: null });

test('a limit in vain makes the rest longer, up to a day; one accepted mail makes it short again', () => {
  const once = [paused(0, 'limit-reached')];
  expect(restsUntil(once, null)).toBe(hour);
  const twice = [...once, resumed(hour), paused(hour, 'limit-reached')];
  expect(restsUntil(twice, null)).toBe(5 * hour);
  const often = [...twice, paused(5 * hour, 'limit-reached'), paused(29 * hour, 'limit-reached')];
  expect(restsUntil(often, null)).toBe(53 * hour);
  expect(restsUntil(often, 5 * hour)).toBe(30 * hour);
});

test('without a server it is tried every hour; every other pause waits for its owner', () => {
  expect(restsUntil([paused(0, 'no-connection'), paused(hour, 'no-connection')], null)).toBe(2 * hour);
  for (const reason of ['by-hand', 'login-refused', 'many-refused', 'sender-problem', 'restart'] as const)
    expect(restsUntil([paused(0, 'limit-reached'), paused(9, reason)], null)).toBeNull();
  expect(restsUntil([], null)).toBeNull();
});
