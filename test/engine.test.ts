import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEngine } from '#electron/engine.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { scratchClock, scratchFolder, silentLog } from './store/scratch-store.ts';

const none = new URL('file:///none');

test('a folder that cannot be made is shown as a store that cannot be written, not thrown', async () => {
  const file = join(await scratchFolder(), 'a-file');
  await writeFile(file, '');
  const engine = await openEngine({
    folder: join(file, 'below'),
    language: 'en',
    clock: scratchClock(),
    randomness: systemRandomness,
    log: silentLog,
    workers: { deriveKey: none, readLetter: none, readTable: none, passphraseStrength: none },
    keychain: noKeychain,
  });
  expect(await engine.handlers['store.status']?.({})).toMatchObject({
    state: 'failed',
    fault: { code: 'store.not-writable' },
  });
  await engine.close();
});
