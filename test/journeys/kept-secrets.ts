import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { findTokens } from '#domain/identity/token.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import { openStore } from '#electron/store/open.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import type { KeptLetter } from '../servers/mail-world.ts';
import { silentLog } from '../store/scratch-store.ts';
import type { App } from './open-app.ts';

/** Everything a closed store holds, decrypted: each row of each table, then each blob. */
export async function storeContent(folder: string, passphrase: string): Promise<Buffer> {
  const db = await openStore({
    folder,
    clock: systemClock,
    randomness: systemRandomness,
    log: silentLog,
    deriveKey,
    unlock: { kind: 'passphrase', passphrase },
  });
  try {
    const tables = db.all("SELECT name FROM sqlite_schema WHERE type = 'table'");
    const values = tables.flatMap(({ name }) =>
      db.all(`SELECT * FROM "${String(name)}"`).flatMap((row) => Object.values(row)),
    );
    const names = await readdir(join(folder, 'blobs')).catch(() => []);
    const blobs = await Promise.all(names.map((name) => db.blobs.get(name)));
    const all = [...values, ...blobs].map((value) =>
      value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value), 'utf8'),
    );
    return Buffer.concat(all.flatMap((value) => [value, Buffer.from('\n')]));
  } finally {
    await db.close();
  }
}

/** Everything the program wrote down or said about its work. */
async function protocolOf(app: App): Promise<string> {
  const logs = (await readdir(app.folder)).filter((name) => name.startsWith('engine.log'));
  expect(logs.length).toBeGreaterThan(0);
  const texts = await Promise.all(logs.map((name) => readFile(join(app.folder, name), 'utf8')));
  return [...texts, app.program().said()].join('\n');
}

/** Neither the log nor the terminal names an address, one of these words, or a token of these letters. */
export async function nothingLogged(
  app: App,
  words: readonly string[],
  letters: readonly KeptLetter[],
): Promise<void> {
  const protocol = (await protocolOf(app)).toLowerCase();
  const tokens = letters.flatMap(({ bytes }) => findTokens(bytes.toString('latin1')));
  expect(tokens.length).toBeGreaterThan(letters.length);
  expect(protocol).toContain('"event"');
  expect(protocol).not.toContain('@');
  for (const secret of [...words, ...tokens]) expect(protocol).not.toContain(secret.toLowerCase());
}
