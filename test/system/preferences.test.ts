import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '#electron/features/settings/read-settings.ts';
import { openPreferences } from '#electron/system/preferences.ts';

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-preferences-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'preferences.json');
}

test('preferences are kept for the next start', async () => {
  const path = await place();
  const first = await openPreferences(path, readSettings);
  await first.write({ ...first.read(), theme: 'dark' });
  expect(first.read().theme).toBe('dark');
  expect((await openPreferences(path, readSettings)).read().theme).toBe('dark');
  expect(await readdir(join(path, '..'))).toEqual(['preferences.json']);
});

test.each(['', '{"theme": "da', 'null', '[]', `"${'x'.repeat(70_000)}"`, '{"theme": 7}'])(
  'a broken or foreign file counts as none',
  async (text) => {
    const path = await place();
    await writeFile(path, text);
    expect((await openPreferences(path, readSettings)).read()).toEqual(readSettings(null));
  },
);

test('when they cannot be written, that is refused and the former ones hold', async () => {
  const path = await place();
  const preferences = await openPreferences(path, readSettings);
  await mkdir(`${path}.new`);
  await expect(preferences.write({ ...preferences.read(), theme: 'dark' })).rejects.toMatchObject({
    fault: { code: 'store.not-writable' },
  });
  expect(preferences.read().theme).toBe('system');
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});
