import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { appId } from '#electron/hosts/desktop/app-id.ts';

test('the program names itself to Windows as the packager names its entry in the start menu', () => {
  const settings = readFileSync(join(import.meta.dirname, '../../../electron-builder.yml'), 'utf8');
  expect(parse(settings)).toMatchObject({ appId });
});
