import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { backupEnding } from '#domain/backup/backup.ts';
import { readableNow } from '#renderer/features/imports/file-ending.ts';
import { root } from './pack.ts';

const association = z.object({ ext: z.string(), rank: z.string().optional() });
const associations = z.object({ fileAssociations: z.array(association) });
const settings = z
  .object({
    publish: z.null(),
    npmRebuild: z.literal(false),
    linux: associations.extend({
      mimeTypes: z.array(z.string()),
      desktop: z.object({ entry: z.record(z.string(), z.string()) }),
    }),
    appImage: z.object({ executableArgs: z.array(z.string()) }),
    mac: associations.extend({ hardenedRuntime: z.literal(true), entitlements: z.string() }),
    win: associations,
    nsis: z.object({ include: z.string(), deleteAppDataOnUninstall: z.literal(false) }),
  })
  .parse(parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')));
const installer = readFileSync(join(root, settings.nsis.include), 'utf8');

const endingsOf = ({ fileAssociations }: z.infer<typeof associations>) =>
  fileAssociations.map(({ ext }) => `.${ext}`);
const offered = [...installer.matchAll(/WriteRegNone .*Classes\\(\.\w+)\\OpenWithProgids/g)].map(
  ([, ending]) => ending,
);

test('the backup is our own kind of file on every system', () => {
  for (const system of [settings.linux, settings.mac, settings.win]) {
    expect(endingsOf(system)).toContain(backupEnding);
  }
});

test('every other kind that is offered is one the import reads now', () => {
  const others = endingsOf(settings.mac).filter((ending) => ending !== backupEnding);
  expect(others).toEqual(['.csv', '.tsv']);
  for (const ending of others) expect(readableNow(`members${ending}`)).toBe('yes');
  expect(settings.linux.mimeTypes).toEqual(['text/csv', 'text/tab-separated-values']);
  expect(offered).toEqual(others);
});

test('a kind of file that is not ours never gets us as the program that opens it', () => {
  expect(endingsOf(settings.win)).toEqual([backupEnding]);
  expect(endingsOf(settings.linux)).toEqual([backupEnding]);
  for (const { ext, rank } of settings.mac.fileAssociations) {
    expect(rank, ext).toBe(`.${ext}` === backupEnding ? 'Owner' : 'Alternate');
  }
  expect(installer).not.toMatch(/WriteRegStr [^"]*"Software\\Classes\\\.\w+"/);
});

test('what the installer writes for tables the uninstaller takes back', () => {
  for (const ending of offered)
    expect(installer).toContain(
      `DeleteRegValue SHELL_CONTEXT "Software\\Classes\\${ending}\\OpenWithProgids"`,
    );
  expect(installer).toContain('DeleteRegKey SHELL_CONTEXT "Software\\Classes\\Rundpost.Addresses"');
});

test('under the hardened runtime of macOS nothing is allowed but what V8 needs', () => {
  const plist = readFileSync(join(root, settings.mac.entitlements), 'utf8');
  expect([...plist.matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key)).toEqual([
    'com.apple.security.cs.allow-jit',
  ]);
});

test('an AppImage is started without switches of the packager, such as the one that takes the sandbox away', () => {
  expect(settings.appImage.executableArgs).toEqual([]);
});

test('the desktop entry of Linux speaks German too', () => {
  for (const key of ['GenericName[de]', 'Comment[de]', 'Keywords[de]']) {
    expect(settings.linux.desktop.entry).toHaveProperty([key]);
  }
});
