import { expect, test } from 'vitest';
import type { Fault } from '#contract/faults.ts';
import type { Protection, Secret } from '#contract/store.ts';
import type { StoreKeeper } from '#electron/features/store/ports.ts';
import { StoreSession } from '#electron/features/store/session.ts';
import { Refusal } from '#electron/features/refuse.ts';

/** A keeper in memory: the session's own rules are under test, the store has its own tests. */
interface Start {
  readonly kind?: Protection;
  readonly passphrase?: string;
  readonly broken?: Fault;
}

function session(start: Start = {}) {
  let kind: Protection | null = start.kind ?? null;
  let passphrase = start.passphrase ?? '';
  const calls: string[] = [];
  let now = 0;
  const refuseWhenBroken = () => {
    if (start.broken !== undefined) throw new Refusal(start.broken);
  };
  const check = (given: Secret) => {
    if (kind === 'passphrase' && !(given.kind === 'passphrase' && given.passphrase === passphrase)) {
      throw new Refusal({ code: 'store.wrong-passphrase', params: { waitSeconds: 0 } });
    }
  };
  const keeper: StoreKeeper = {
    folder: 'practice',
    practice: true,
    facts: async () => (kind === null ? null : { protection: kind }),
    create: async () => {
      calls.push('create');
      kind = 'none';
    },
    open: async (given, generation) => {
      check(given);
      calls.push(`open ${generation}`);
      if (generation === 'newest') refuseWhenBroken();
      return { tornTail: false };
    },
    hasOlder: async () => true,
    verify: async (given) => check(given),
    protect: async (next) => {
      passphrase = next.kind === 'passphrase' ? next.passphrase : '';
      kind = next.kind;
    },
    setAside: async () => {
      calls.push('set aside');
      kind = null;
    },
    organisation: () => 'Musterverein',
  };
  const made = new StoreSession({
    keeper,
    clock: { now: () => now, wait: async () => undefined },
    events: { changed: () => undefined },
    log: { note: () => undefined },
  });
  return { session: made, calls, later: (milliseconds: number) => (now += milliseconds) };
}

const words = (passphrase: string) => ({ kind: 'passphrase', passphrase }) as const;
const wrong = { fault: { code: 'store.wrong-passphrase' } };

test('the first start makes the practice store and opens it without a question', async () => {
  const { session: made, calls } = session();
  await made.start();
  expect(made.status()).toMatchObject({ state: 'open', protection: 'none' });
  expect(calls).toEqual(['create']);
});

test('a store behind a passphrase starts locked, and is not opened before it is given', async () => {
  const { session: made, calls } = session({ kind: 'passphrase', passphrase: 'am See 1898' });
  await made.start();
  expect(made.status()).toMatchObject({ state: 'locked', protection: 'passphrase' });
  expect(made.isOpen()).toBe(false);
  expect(calls).toEqual([]);
  await made.unlock(words('am See 1898'));
  expect(made.status()).toMatchObject({ state: 'open', protection: 'passphrase' });
  expect(calls).toEqual(['open newest']);
});

test('locking an open store closes the screens and leaves the engine running', async () => {
  const { session: made, calls } = session({ kind: 'none' });
  await made.start();
  made.lock();
  expect(made.isOpen()).toBe(false);
  await made.unlock({ kind: 'none' });
  expect(made.isOpen()).toBe(true);
  expect(calls).toEqual(['open newest']);
});

test('after five wrong tries the next one has to wait, and a right one afterwards opens', async () => {
  const { session: made, later } = session({ kind: 'passphrase', passphrase: 'richtig und lang' });
  await made.start();
  for (let tries = 0; tries < 5; tries += 1)
    await expect(made.unlock(words('falsch'))).rejects.toMatchObject(wrong);
  await expect(made.unlock(words('richtig und lang'))).rejects.toMatchObject({
    fault: { code: 'store.wait' },
  });
  later(5001);
  await made.unlock(words('richtig und lang'));
  expect(made.isOpen()).toBe(true);
});

test('a passphrase is changed only with the one before, and not to a short one', async () => {
  const { session: made } = session({ kind: 'passphrase', passphrase: 'das alte Passwort' });
  await made.start();
  await made.unlock(words('das alte Passwort'));
  await expect(made.protect(words('geraten'), words('das neue Passwort'))).rejects.toMatchObject(wrong);
  await expect(made.protect(words('das alte Passwort'), words('kurz'))).rejects.toMatchObject({
    fault: { code: 'store.passphrase-too-short', params: { least: 8 } },
  });
  await made.protect(words('das alte Passwort'), words('das neue Passwort'));
  made.lock();
  await made.unlock(words('das neue Passwort'));
  expect(made.isOpen()).toBe(true);
});

test('a damaged store is explained, nothing is made over it, and the generation before can be opened', async () => {
  const damaged: Fault = { code: 'store.damaged', params: { part: 'snapshot' } };
  const { session: made, calls } = session({ kind: 'none', broken: damaged });
  await made.start();
  expect(made.status()).toEqual({
    state: 'failed',
    practice: true,
    fault: damaged,
    folder: 'practice',
    olderGeneration: true,
  });
  await made.openOlder();
  expect(made.isOpen()).toBe(true);
  expect(calls).toEqual(['open newest', 'open older']);
});

test('starting practice afresh puts the old files aside first', async () => {
  const { session: made, calls } = session({ kind: 'none' });
  await made.start();
  await made.restartPractice();
  expect(calls).toEqual(['open newest', 'set aside', 'create']);
});
