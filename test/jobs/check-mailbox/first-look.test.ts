import { expect, test } from 'vitest';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import { CheckMemory } from '#electron/jobs/check-mailbox/check-memory.ts';
import type { Mailbox, MailboxTable } from '#electron/jobs/check-mailbox/ports.ts';

const minute = 60_000;
const mailbox: Pick<Mailbox, 'place' | 'nextLook'> = {
  place: () => ({ accountId: 1, key: 'test' }),
  nextLook: (_cursors, lookedAt) => (lookedAt === null ? 0 : lookedAt + 5 * minute),
};
const table: Pick<MailboxTable, 'cursors'> = { cursors: () => [] };

function memory() {
  const kept = new CheckMemory();
  return {
    read: (at: number) => kept.ended({ kind: 'read' }, at),
    fails: (problem: ConnectionProblem, at: number) => kept.ended({ kind: 'failed', problem }, at),
    forget: () => kept.forget(),
    slept: () => kept.slept(),
    readAcross: (sleep: () => void, at: number) => {
      const { sleeps } = kept;
      sleep();
      kept.ended({ kind: 'read' }, at, sleeps);
    },
    awaited: (now: number, underWay = false) => kept.isAwaited(mailbox, table, now, underWay),
    due: (now: number) => kept.dueAt(mailbox, table, now),
  };
}

test('the first look is awaited from the start on, and no look after it', () => {
  const { read, awaited } = memory();
  expect(awaited(0)).toBe(true);
  read(minute);
  expect([awaited(minute), awaited(6 * minute, true), awaited(30 * minute)]).toEqual([false, false, false]);
});

test('after a night it is awaited again, until it ended', () => {
  const { read, awaited } = memory();
  read(0);
  const morning = 8 * 60 * minute;
  expect([awaited(morning), awaited(morning, true)]).toEqual([true, true]);
  read(morning);
  expect(awaited(morning)).toBe(false);
});

test('a failure that may pass is tried once more; a refused login is not waited for', () => {
  const offline = memory();
  offline.fails('unreachable', 0);
  expect([offline.awaited(1), offline.due(1)]).toEqual([true, minute]);
  offline.fails('unreachable', minute);
  expect(offline.awaited(minute)).toBe(false);
  const refused = memory();
  refused.fails('login-refused', 0);
  expect([refused.awaited(0), refused.due(0)]).toEqual([false, null]);
});

test('another account is looked at first', () => {
  const { read, forget, awaited } = memory();
  read(0);
  forget();
  expect(awaited(0)).toBe(true);
});

test('a clock that is set back makes the next look due and not wait for the old time', () => {
  const { read, awaited, due } = memory();
  read(100 * minute);
  expect([awaited(10 * minute), due(10 * minute)]).toEqual([true, 0]);
});

test('after a sleep, however short, the next look is the first again, and due at once', () => {
  const { read, slept, awaited, due } = memory();
  read(minute);
  slept();
  expect([awaited(minute + 1), due(minute + 1)]).toEqual([true, 0]);
  read(minute + 2);
  expect(awaited(minute + 2)).toBe(false);
});

test('a look across a sleep is none', () => {
  const { readAcross, slept, awaited } = memory();
  readAcross(slept, 2 * minute);
  expect(awaited(2 * minute)).toBe(true);
});

test('a server that could not be reached before the sleep is tried at once; a refused login is not tried again', () => {
  const offline = memory();
  for (const at of [0, minute, 2 * minute]) offline.fails('unreachable', at);
  offline.slept();
  expect(offline.due(2 * minute)).toBe(0);
  const refused = memory();
  refused.fails('login-refused', 0);
  refused.slept();
  expect([refused.due(minute), refused.awaited(minute)]).toEqual([null, false]);
});
