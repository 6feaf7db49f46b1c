import { expect, test } from 'vitest';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import { aborter } from '#electron/features/aborter.ts';
import { keepWatch } from '#electron/jobs/check-mailbox/keep-watch.ts';

const minute = 60_000;

/** Listens through these ends, one after the other, and stops. Answers the waits between them, in minutes. */
async function listenThrough(ends: readonly (ConnectionProblem | null)[], lasting = 0) {
  const stop = aborter();
  const waits: number[] = [];
  const refused: ConnectionProblem[] = [];
  let now = 0;
  let listened = 0;
  const watching = keepWatch(
    {
      answers: () => refused.length === 0 || stop.signal.aborted,
      news: () => undefined,
      cursors: () => [],
      refused: (problem) => void refused.push(problem),
      clock: {
        now: () => now,
        wait: (milliseconds) => {
          waits.push(milliseconds / minute);
          now += milliseconds;
          if (refused.length > 0) stop.abort();
          return Promise.resolve();
        },
      },
      watch: {
        listen: () => {
          const end = ends[listened] ?? null;
          listened += 1;
          now += lasting;
          if (listened >= ends.length && refused.length === 0) stop.abort();
          return Promise.resolve(end);
        },
      },
    },
    stop.signal,
  );
  await watching.ended;
  return { waits, refused, listened };
}

test('a connection that breaks is made anew after one minute, then more, and never more than thirty', async () => {
  const { waits } = await listenThrough(Array.from({ length: 9 }, () => 'dropped' as const));
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
});

test('one that lived for a while begins at one minute again', async () => {
  const { waits } = await listenThrough(['dropped', 'dropped', 'dropped', 'dropped'], minute);
  expect(waits).toEqual([1, 1, 1]);
});

test('what only the owner can mend is told, and not tried again by itself', async () => {
  const { refused, listened } = await listenThrough(['login-refused', 'dropped', 'dropped']);
  expect(refused).toEqual(['login-refused']);
  expect(listened).toBe(1);
});
