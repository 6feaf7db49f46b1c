import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Keyring } from './keyring-session.ts';
import { keyringHome, keyringSessions, whyNoKeyring } from './keyring-session.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was skipped; `test/run.mjs` prints it. */
    reason?: string;
  }
}

const ask = keyringSessions();

/** A story with a real keyring of GNOME, skipped by name where there is none. */
function withKeyring(name: string, story: (home: string) => Promise<void>): void {
  test(name, async ({ task, skip }) => {
    const reason = whyNoKeyring();
    if (reason !== null) {
      task.meta.reason = reason;
      skip(reason);
    }
    const home = await keyringHome();
    try {
      await story(home);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
}

const answers = async (home: string, keyring: Keyring, ...asked: readonly string[]) =>
  (await ask(home, keyring, ...asked)).map(({ answer }) => answer);

withKeyring('a real keyring keeps a key for another process in another session', async (home) => {
  expect(await answers(home, 'unlocked', 'probe', 'read:store', 'write:store:geheim')).toEqual([
    'works',
    { state: 'works', secret: null },
    'works',
  ]);
  expect(await answers(home, 'unlocked', 'read:store', 'read:probe')).toEqual([
    { state: 'works', secret: 'geheim' },
    { state: 'works', secret: null },
  ]);
});

withKeyring(
  'a real keyring that is locked reads as empty, and the probe tells it from one that lost the key',
  async (home) => {
    await ask(home, 'unlocked', 'write:store:geheim');
    expect(await answers(home, 'locked', 'read:store', 'probe')).toEqual([
      { state: 'works', secret: null },
      'locked',
    ]);
    expect(await answers(home, 'unlocked', 'read:store')).toEqual([{ state: 'works', secret: 'geheim' }]);
  },
);

withKeyring('without a session bus there is no keyring', async (home) => {
  expect(await answers(home, 'no bus', 'probe', 'read:store')).toEqual([
    'absent',
    { state: 'absent', secret: null },
  ]);
});

withKeyring(
  'a real service that never comes is answered after five seconds, and the next call at once',
  async (home) => {
    const [first, second] = await ask(home, 'hanging', 'read:store', 'probe');
    expect(first?.answer).toEqual({ state: 'hanging', secret: null });
    expect(first?.milliseconds).toBeGreaterThan(4900);
    expect(first?.milliseconds).toBeLessThan(7000);
    expect(second?.answer).toBe('hanging');
    expect(second?.milliseconds).toBeLessThan(500);
  },
);

withKeyring(
  'a real keyring counts the openings of a store over sessions, and knows an old copy that was put back',
  async (home) => {
    const view = async (keyring: Keyring, own: number) => (await answers(home, keyring, `open:${own}`))[0];
    expect(await view('unlocked', 0)).toEqual({ view: { state: 'newest' }, own: 1 });
    expect(await view('unlocked', 1)).toEqual({ view: { state: 'newest' }, own: 2 });
    expect(await view('locked', 2)).toEqual({ view: { state: 'unknown', why: 'locked' }, own: 2 });
    expect(await view('unlocked', 2)).toEqual({ view: { state: 'newest' }, own: 3 });
    expect(await view('unlocked', 1)).toEqual({ view: { state: 'older' }, own: 1 });
    expect(await view('no bus', 1)).toEqual({ view: { state: 'unknown', why: 'absent' }, own: 1 });
  },
);
