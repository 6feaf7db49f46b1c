import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundledParts, licencesComplete, shippedParts } from '../../build/licences.mjs';
import { root } from './pack.ts';

const parts = shippedParts(root);

/** A project of its own with one dependency, which comes with the files given. */
function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rundpost-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const part = join(folder, 'node_modules', 'part');
  mkdirSync(join(folder, 'renderer'));
  mkdirSync(part, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { part: '1' } }));
  writeFileSync(
    join(part, 'package.json'),
    JSON.stringify({ name: 'part', version: '1.2.3', license: 'MIT' }),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(part, name), text);
  return folder;
}

test('every part has a name, a version, a licence and its text', () => {
  expect(parts.length).toBeGreaterThan(100);
  for (const part of parts) {
    expect(part.licence, part.name).not.toBe('');
    expect(part.text.length, part.name).toBeGreaterThan(200);
    expect(part.version, part.name).toMatch(/^\d+\.\d+/);
  }
});

test('named are what runs beside the program, what is bundled into the window, and the typeface', () => {
  const names = parts.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['sql.js', 'imapflow', '@github/keytar', 'react-dom', 'prosemirror-model']),
  );
  const inter = parts.find(({ name }) => name === '@fontsource-variable/inter');
  expect(inter?.text).toContain('SIL OPEN FONT LICENSE');
});

test('nothing is named that is only there to build or to test', () => {
  const names = parts.map(({ name }) => name);
  for (const name of ['vite', 'electron-builder', 'playwright-core', 'typescript', 'sharp']) {
    expect(names).not.toContain(name);
  }
});

test('licence and notice go along together', () => {
  const folder = projectWith({ LICENSE: 'the licence', 'NOTICE.md': 'the notice' });
  expect(shippedParts(folder)).toEqual([
    { name: 'part', version: '1.2.3', licence: 'MIT', text: 'the licence\n\nthe notice' },
  ]);
});

test('a part without a text stops the build and is named', () => {
  expect(() => shippedParts(projectWith({ 'README.md': 'read me' }))).toThrow(
    'No licence text for part 1.2.3 (MIT)',
  );
});

test('a bundle that holds a part which the licences do not name stops the build', () => {
  const bundle = {
    'index.js': {
      type: 'chunk',
      moduleIds: [
        join(root, 'renderer/shell/main.tsx'),
        '/x/node_modules/react/index.js',
        '/x/node_modules/@a/b/c.js',
      ],
    },
  };
  expect([...bundledParts(bundle)]).toEqual(['react', '@a/b']);
  const stopped: string[] = [];
  const error = (message: string) => {
    stopped.push(message);
    throw new Error(message);
  };
  expect(() => licencesComplete(parts).generateBundle.call({ error }, null, bundle)).toThrow(
    '@a/b is bundled',
  );
  expect(stopped).toHaveLength(1);
});
