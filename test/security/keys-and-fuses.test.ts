import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { recoveryKeyOf } from '#domain/store/recovery-key.ts';
import { logLine } from '#electron/system/log-file.ts';
import { systemKeychain } from '#electron/system/keychain.ts';
import { warmWorker } from '#electron/system/warm-worker.ts';
import { letterReader } from '#electron/mail/parse/letter-reader.ts';
import { builtWorkers } from '../engine/built-workers.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { quickKey } from '../store/quick-key.ts';
import { open, put, settings, storeFolder } from '../store/store-folder.ts';
import { filesWith, readProjectFile } from './read-sources.ts';

const builder = readProjectFile('electron-builder.yml');
const fuse = (name: string) => new RegExp(`^  ${name}: (true|false)$`, 'm').exec(builder)?.[1];
const workers = builtWorkers();

test('E19 S01 the program runs as no Node, listens to no NODE_OPTIONS and to no inspector: fuses (static)', () => {
  expect(fuse('runAsNode')).toBe('false');
  expect(fuse('enableNodeOptionsEnvironmentVariable')).toBe('false');
  expect(fuse('enableNodeCliInspectArguments')).toBe('false');
});

test('S02 it runs from its sealed archive only: nothing beside it is loaded in its place (static)', () => {
  expect(fuse('onlyLoadAppFromAsar')).toBe('true');
  expect(fuse('enableEmbeddedAsarIntegrityValidation')).toBe('true');
  expect(builder).toMatch(/^asar: true$/m);
});

test('S03 file: pages have no privileges, and cookies, if any came, would be encrypted (static)', () => {
  expect(fuse('grantFileProtocolExtraPrivileges')).toBe('false');
  expect(fuse('enableCookieEncryption')).toBe('true');
  expect(filesWith('electron', /loadFile\(|file:\/\//)).toEqual([]);
});

test('S04 a letter that breaks its reader ends a worker, not the program: the next is read as if nothing had been', async () => {
  const run = warmWorker(workers().readLetter);
  const read = letterReader((bytes, limits) =>
    // No time at all: the worker is killed at work.
    run(bytes, bytes[0] === 0x21 ? { ...limits, milliseconds: 1 } : limits),
  );
  const good = Buffer.from('From: anna@example.org\r\nSubject: Chor\r\n\r\nHallo\r\n');
  await expect(read.read(Buffer.from('!'))).rejects.toThrow();
  expect(await read.read(good)).toMatchObject({ subject: 'Chor', text: 'Hallo\n' });
  // fork() does not exist in a program that runs as no Node.
  expect(filesWith('electron', /\bfork\(/)).toEqual([]);
});

test('S05 a keychain that is absent, locked or hangs is asked again another time: nothing is stored elsewhere, nothing deleted', async () => {
  const entries = new Map([['club', 'key']]);
  const passwords = (fault: string) => () =>
    Promise.resolve({
      getPassword: () => Promise.reject(new Error(fault)),
      setPassword: () => Promise.reject(new Error(fault)),
      deletePassword: (_: string, account: string) => Promise.resolve(entries.delete(account)),
    });
  for (const [fault, state] of [
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
    ['Cannot create an item in a locked collection', 'locked'],
  ] as const) {
    const keychain = systemKeychain({ load: passwords(fault) });
    expect(await keychain.read('club')).toEqual({ state, secret: null });
    expect(await keychain.write('club', 'other')).toBe(state);
  }
  expect(entries.get('club')).toBe('key');
  // Electron's own safe falls back to a password that everybody knows.
  expect(filesWith('electron', /safeStorage|basic_text/)).toEqual([]);
});

test('S06 what the keychain protects against and what not is said where people look (static)', () => {
  const readme = readProjectFile('README.md');
  const security = readme.slice(readme.indexOf('## Security'), readme.indexOf('## Where it was really run'));
  expect(security).toContain('protects against other people');
  expect(security).toContain('not against programs that run in the same name');
});

test('S07 with the keychain’s entry gone, the recovery key opens the same data', async () => {
  const folder = await storeFolder();
  const keychain = memoryKeychain();
  const options = { deriveKey: quickKey, keychain };
  const db = await open(folder, options);
  await put(db, 'a', 'kept');
  const key = recoveryKeyOf(new Uint8Array(23).fill(7));
  await db.changeRecoveryKey({ key, createdAt: 1 });
  await db.protect({ kind: 'keychain' });
  await db.close();
  keychain.entries.clear();
  await expect(open(folder, { ...options, unlock: { kind: 'keychain' } })).rejects.toMatchObject({
    fault: {},
  });
  expect(keychain.entries.size).toBe(0);
  const again = await open(folder, { ...options, unlock: { kind: 'recovery', key } });
  expect(settings(again)).toMatchObject({ a: 'kept' });
  await again.close();
});

test('S08 what concerns people gets into no log and no file of the store that can be read', async () => {
  const canaries = [
    'inge.albers@example.org',
    'Größler',
    'Vier Wimpel am Steg',
    'abcdefghijklmnopqrstuvwxyz234567ab 7',
  ];
  for (const canary of canaries) {
    const line = logLine(0, canary, { where: canary, [canary]: 1, at: `x (/home/${canary}/y.ts:1:1)` });
    expect(line).not.toContain(canary);
  }
  const folder = await storeFolder();
  const db = await open(folder, { deriveKey: quickKey });
  for (const canary of canaries) await put(db, canary, canary);
  await db.snapshot();
  await db.close();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = (await readFile(`${entry.parentPath}/${entry.name}`)).toString('utf8');
    for (const canary of canaries) expect(text).not.toContain(canary);
  }
});
