import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'vite';
import type { EngineOptions } from '#electron/engine-options.ts';

const sources = {
  deriveKey: 'electron/store/keys/derive-key-worker.ts',
  passphraseStrength: 'electron/store/keys/passphrase-strength-worker.ts',
  readTable: 'electron/addressbook/csv/read-csv-worker.ts',
  readLetter: 'electron/mail/parse/read-letter-worker.ts',
} as const;

/** Builds the workers, once for the tests of a file. */
export function builtWorkers(): () => EngineOptions['workers'] {
  const root = join(import.meta.dirname, '../..');
  let folder = '';
  beforeAll(async () => {
    await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
    folder = await mkdtemp(join(root, 'node_modules/.cache/rundpost-test-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      root,
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: { input: sources, output: { entryFileNames: '[name].mjs' } },
      },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const url = (name: string) => pathToFileURL(join(folder, `${name}.mjs`));
  return () => ({
    deriveKey: url('deriveKey'),
    passphraseStrength: url('passphraseStrength'),
    readLetter: url('readLetter'),
    readTable: url('readTable'),
  });
}
