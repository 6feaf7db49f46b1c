import { expect, test } from 'vitest';
import type { Fault } from '#contract/faults.ts';
import { memorySession, words } from './memory-keeper.ts';

const wrong = { fault: { code: 'store.wrong-passphrase' } };

test('the first start makes the practice store and opens it without a question', async () => {
  const { session, calls } = memorySession();
  await session.start();
  expect(session.status()).toMatchObject({ state: 'open', practice: true, protection: 'none' });
  expect(calls).toEqual(['create', 'opened practice']);
});

test('a store behind a passphrase starts locked, and is not opened before it is given', async () => {
  const { session, calls } = memorySession({ protection: 'passphrase', passphrase: 'am See 1898' });
  await session.start();
  expect(session.status()).toMatchObject({ state: 'locked', protection: 'passphrase', keychain: null });
  expect(session.isOpen()).toBe(false);
  expect(calls).toEqual([]);
  await session.unlock(words('am See 1898'));
  expect(session.status()).toMatchObject({ state: 'open', openedBy: 'passphrase' });
  expect(calls).toEqual(['open newest', 'opened practice']);
});

test('locking an open store closes the screens and leaves the engine running', async () => {
  const { session, calls } = memorySession({ protection: 'none' });
  await session.start();
  session.lock();
  expect(session.isOpen()).toBe(false);
  await session.unlock({ kind: 'none' });
  expect(session.isOpen()).toBe(true);
  expect(calls).toEqual(['open newest', 'opened practice']);
});

test('after five wrong tries the next one has to wait, and a right one afterwards opens', async () => {
  const { session, later } = memorySession({ protection: 'passphrase', passphrase: 'richtig und lang' });
  await session.start();
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(session.unlock(words('falsch'))).rejects.toMatchObject(wrong);
  }
  await expect(session.unlock(words('richtig und lang'))).rejects.toMatchObject({
    fault: { code: 'store.wait' },
  });
  later(5001);
  await session.unlock(words('richtig und lang'));
  expect(session.isOpen()).toBe(true);
});

test('wrong recovery keys wait like wrong passphrases, and both count together', async () => {
  const { session } = memorySession({ protection: 'passphrase', passphrase: 'p', recoveryKey: 'k' });
  await session.start();
  for (let tries = 0; tries < 3; tries += 1) {
    const guess = session.unlock({ kind: 'recovery', key: 'geraten' });
    await expect(guess).rejects.toMatchObject({ fault: { code: 'store.wrong-recovery-key' } });
  }
  for (let tries = 0; tries < 2; tries += 1) {
    await expect(session.unlock(words('falsch'))).rejects.toMatchObject(wrong);
  }
  const right = session.unlock({ kind: 'recovery', key: 'k' });
  await expect(right).rejects.toMatchObject({ fault: { code: 'store.wait', params: { waitSeconds: 5 } } });
});

test('many tries at once pass the wait no more than one after the other', async () => {
  const { session } = memorySession({ protection: 'passphrase', passphrase: 'richtig' });
  await session.start();
  const tries = Array.from({ length: 20 }, () => session.unlock(words('falsch')));
  const outcomes = await Promise.allSettled(tries);
  const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.fault.code : ''));
  expect(codes.filter((code) => code === 'store.wrong-passphrase')).toHaveLength(5);
  expect(codes.filter((code) => code === 'store.wait')).toHaveLength(15);
});

test('changing to another store and back does not shorten the wait', async () => {
  const { session } = memorySession({ protection: 'passphrase', passphrase: 'richtig' });
  await session.start();
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(session.unlock(words('falsch'))).rejects.toMatchObject(wrong);
  }
  await session.switchTo({ folder: 'elsewhere', practice: true });
  await session.switchTo({ folder: 'practice', practice: true });
  await expect(session.unlock(words('richtig'))).rejects.toMatchObject({ fault: { code: 'store.wait' } });
});

test('a passphrase is changed only with the one before, and not to a short one', async () => {
  const { session } = memorySession({ protection: 'passphrase', passphrase: 'das alte Passwort' });
  await session.start();
  await session.unlock(words('das alte Passwort'));
  await expect(session.protect(words('geraten'), words('das neue Passwort'))).rejects.toMatchObject(wrong);
  await expect(session.protect(words('das alte Passwort'), words('kurz'))).rejects.toMatchObject({
    fault: { code: 'store.passphrase-too-short', params: { least: 8 } },
  });
  await session.protect(words('das alte Passwort'), words('das neue Passwort'));
  session.lock();
  await session.unlock(words('das neue Passwort'));
  expect(session.isOpen()).toBe(true);
});

test('a club is never left without protection', async () => {
  const { session } = memorySession({ protection: 'passphrase', passphrase: 'am See 1898', practice: false });
  await session.start();
  await session.unlock(words('am See 1898'));
  await expect(session.protect(words('am See 1898'), { kind: 'none' })).rejects.toMatchObject({
    fault: { code: 'call.bad-input' },
  });
});

test('what the keychain said stands beside the lock, and the recovery key opens nevertheless', async () => {
  const made = memorySession({ protection: 'keychain', recoveryKey: 'k', practice: false });
  made.keychainSays({ code: 'store.keychain', params: { state: 'locked' } });
  await made.session.start();
  const locked = { state: 'locked', protection: 'keychain', hasRecoveryKey: true, waitUntil: 0 };
  expect(made.session.status()).toMatchObject({ ...locked, keychain: 'locked' });
  made.keychainSays({ code: 'store.keychain', params: { state: 'hanging' } });
  const again = made.session.unlock({ kind: 'keychain' });
  await expect(again).rejects.toMatchObject({ fault: { code: 'store.keychain' } });
  expect(made.session.status()).toMatchObject({ ...locked, keychain: 'hanging' });
  await made.session.unlock({ kind: 'recovery', key: 'k' });
  const recovery = { createdAt: 5, keepers: ['Nadja Berger'] };
  expect(made.session.status()).toMatchObject({ state: 'open', openedBy: 'recovery', recovery });
  // Until something else opens the data the window asks for it; then it asks no more.
  await made.session.protect({ kind: 'recovery', key: 'k' }, words('acht Zeichen'));
  expect(made.session.status()).toMatchObject({ state: 'open', openedBy: 'passphrase' });
});

test('a store of the keychain opens at the start without a question', async () => {
  const { session } = memorySession({ protection: 'keychain', practice: false });
  await session.start();
  expect(session.status()).toMatchObject({ state: 'open', openedBy: 'keychain', practice: false });
});

test('opening another store lets go of the one before', async () => {
  const { session, calls } = memorySession({ protection: 'none' });
  await session.start();
  await session.switchTo({ folder: 'elsewhere', practice: true });
  expect(calls).toEqual(['open newest', 'opened practice', 'close practice', 'create', 'opened elsewhere']);
  expect(session.status()).toMatchObject({ state: 'open', folder: 'elsewhere' });
});

test('a damaged store is explained, nothing is made over it, and the generation before can be opened', async () => {
  const damaged: Fault = { code: 'store.damaged', params: { part: 'snapshot' } };
  const { session, calls } = memorySession({ protection: 'none', broken: damaged });
  await session.start();
  expect(session.status()).toEqual({
    state: 'failed',
    practice: true,
    fault: damaged,
    folder: 'practice',
    olderGeneration: true,
  });
  await session.openOlder();
  expect(session.isOpen()).toBe(true);
  expect(calls).toEqual(['open newest', 'open older', 'opened practice']);
});

test('starting practice afresh puts the old files aside first', async () => {
  const { session, calls } = memorySession({ protection: 'none' });
  await session.start();
  await session.restartPractice();
  expect(calls.slice(2)).toEqual(['set aside', 'create', 'opened practice']);
});
