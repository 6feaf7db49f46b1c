import { expect, test } from 'vitest';
import type { Passwords } from '#electron/system/keychain.ts';
import { systemKeychain } from '#electron/system/keychain.ts';

function passwords(more: Partial<Passwords> = {}) {
  const entries = new Map<string, string>();
  const kept: Passwords = {
    getPassword: async (_, account) => entries.get(account) ?? null,
    setPassword: async (_, account, password) => void entries.set(account, password),
    deletePassword: async (_, account) => entries.delete(account),
    ...more,
  };
  return { entries, keychain: systemKeychain({ load: async () => kept, patience: 50 }) };
}

const fails = (words: string) => () => Promise.reject(new Error(words));
const never = () => new Promise<never>(() => undefined);

test('a keychain that works keeps, answers, forgets, and is left as it was by the probe', async () => {
  const { keychain, entries } = passwords();
  expect(await keychain.write('a', 'secret')).toBe('works');
  expect(await keychain.read('a')).toEqual({ state: 'works', secret: 'secret' });
  expect(await keychain.read('b')).toEqual({ state: 'works', secret: null });
  expect(await keychain.probe()).toBe('works');
  expect([...entries.keys()]).toEqual(['a']);
  await keychain.remove('a');
  expect(entries.size).toBe(0);
});

test('without the library of the system there is none', async () => {
  const keychain = systemKeychain({ load: fails('libsecret-1.so.0: cannot open shared object file') });
  expect(await keychain.probe()).toBe('absent');
  expect(await keychain.read('a')).toEqual({ state: 'absent', secret: null });
  await keychain.remove('a');
});

test.each([
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
  ['Object does not exist at path "/org/freedesktop/secrets/collection/login"', 'absent'],
  ['Cannot create an item in a locked collection', 'locked'],
  ['User interaction is not allowed.', 'locked'],
  ['Error calling StartServiceByName for org.freedesktop.secrets: Timeout was reached', 'hanging'],
])('“%s” means %s', async (words, state) => {
  const { keychain } = passwords({ setPassword: fails(words), getPassword: fails(words) });
  expect(await keychain.probe()).toBe(state);
  expect(await keychain.read('a')).toEqual({ state, secret: null });
});

test('a keychain that takes an entry and reads it as nothing is locked', async () => {
  const { keychain } = passwords({ getPassword: async () => null });
  expect(await keychain.probe()).toBe('locked');
});

test('while one call hangs no other is begun', async () => {
  let begun = 0;
  const { keychain } = passwords({
    getPassword: () => {
      begun += 1;
      return never();
    },
  });
  expect(await keychain.read('a')).toEqual({ state: 'hanging', secret: null });
  expect(await keychain.read('a')).toEqual({ state: 'hanging', secret: null });
  expect(await keychain.write('a', 'b')).toBe('hanging');
  expect(begun).toBe(1);
});
