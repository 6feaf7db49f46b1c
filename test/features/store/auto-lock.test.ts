import { expect, test } from 'vitest';
import type { AutoLockPorts } from '#electron/features/store/auto-lock.ts';
import { autoLock } from '#electron/features/store/auto-lock.ts';

const minute = 60_000;

/** A clock that only the test moves: a wait ends when the test has moved it far enough. */
function idleScreens(minutes: number) {
  let now = 1_000 * minute;
  let limit = minutes;
  let openSince: number | null = now;
  const locked: number[] = [];
  const waiting: { due: number; wake: () => void }[] = [];
  const ending = new AbortController();
  const ports: AutoLockPorts = {
    clock: {
      now: () => now,
      wait: (milliseconds, signal) =>
        new Promise((resolve) => {
          const wake = () => {
            signal?.removeEventListener('abort', wake);
            resolve();
          };
          signal?.addEventListener('abort', wake, { once: true });
          waiting.push({ due: now + milliseconds, wake });
        }),
    },
    minutes: () => limit,
    openSince: () => openSince,
    lock: (idle) => {
      openSince = null;
      locked.push(idle);
    },
  };
  const lock = autoLock(ports);
  const running = lock.run(ending.signal);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    lock,
    locked,
    unlock: () => {
      openSince = now;
    },
    choose: (next: number) => {
      limit = next;
    },
    /** In steps of a second, as time goes by. */
    pass: async (milliseconds: number, step = 1000) => {
      for (let passed = 0; passed < milliseconds; passed += step) {
        now += step;
        const due = waiting.filter((each) => each.due <= now);
        for (const each of due) {
          waiting.splice(waiting.indexOf(each), 1);
          each.wake();
        }
        if (due.length > 0) await settle();
      }
    },
    /** By hand, or while the computer slept: timers take no notice. */
    setClock: (change: number) => {
      now += change;
      for (const each of waiting) each.due += change;
    },
    end: async () => {
      ending.abort();
      await running;
    },
  };
}

test('the screens close after so many minutes without anybody, and say after how many', async () => {
  const screens = idleScreens(15);
  await screens.pass(15 * minute - 1000);
  expect(screens.locked).toEqual([]);
  await screens.pass(1000);
  expect(screens.locked).toEqual([15]);
  await screens.end();
});

test('a key or pointer begins the minutes anew, and so does unlocking', async () => {
  const screens = idleScreens(5);
  await screens.pass(4 * minute);
  screens.lock.noteActivity();
  await screens.pass(4 * minute);
  expect(screens.locked).toEqual([]);
  await screens.pass(minute + 1000);
  expect(screens.locked).toEqual([5]);
  await screens.pass(60 * minute);
  screens.unlock();
  await screens.pass(4 * minute);
  expect(screens.locked).toEqual([5]);
  await screens.pass(minute + 10_000);
  expect(screens.locked).toEqual([5, 5]);
  await screens.end();
});

test('a computer that slept through the minutes closes them as it wakes', async () => {
  const screens = idleScreens(15);
  await screens.pass(minute);
  screens.setClock(8 * 60 * minute);
  await screens.pass(10_000);
  expect(screens.locked).toEqual([15]);
  await screens.end();
});

test('a clock that is set back does not keep them open', async () => {
  const screens = idleScreens(15);
  screens.lock.noteActivity();
  screens.setClock(-10 * 60 * minute);
  await screens.pass(15 * minute + 20_000);
  expect(screens.locked).toEqual([15]);
  await screens.end();
});

test('0 minutes never close them, and a change of the setting counts at once', async () => {
  const screens = idleScreens(0);
  await screens.pass(300 * minute);
  expect(screens.locked).toEqual([]);
  screens.choose(5);
  await screens.pass(10_000);
  expect(screens.locked).toEqual([5]);
  await screens.end();
});
