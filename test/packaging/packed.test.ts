import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { extractAll, extractFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedParts } from '../../build/licences.mjs';
import type { Packed } from './pack.ts';
import type { System } from './stub-electron.ts';
import { pack, root } from './pack.ts';

/** Everything but the network of the mail account that could reach into the program from outside, shut (E19). */
const golden = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};
const systems = ['linux', 'mac', 'win'] as const;
const starts = [
  'out/main/desktop.js',
  'out/main/derive-key-worker.js',
  'out/main/passphrase-strength-worker.js',
  'out/main/read-letter-worker.js',
  'out/main/read-csv-worker.js',
];
const about = z.object({ name: z.string(), version: z.string() });
const mostBytes = 26_000_000;

/** The names a built module of the main process imports. */
function importsOf(source: string): string[] {
  const found = source.matchAll(
    /^(?:import|export)[^'"]*?["']([^"']+)["'];?$|\bimport\(["']([^"']+)["']\)/gm,
  );
  return [...found].map(([, one, other]) => one ?? other ?? '');
}

/** What is reached from the starts inside the archive: its own modules, and the packages they ask for. */
function reached(archive: string) {
  const own = new Set(starts);
  const packages = new Set<string>();
  for (const file of own) {
    for (const name of importsOf(extractFile(archive, file).toString('utf8'))) {
      if (name.startsWith('.')) own.add(posix.join(posix.dirname(file), name));
      else if (name !== 'electron' && !builtinModules.includes(name.replace(/^node:/, '')))
        packages.add(name);
    }
  }
  return { own, packages };
}

type Made = Packed & { readonly remove: () => void };
const made = new Map<System, Made>();
const packedFor = (system: System): Made => {
  const packed = made.get(system);
  if (packed === undefined) throw new Error(`nothing was packed for ${system}`);
  return packed;
};

beforeAll(async () => {
  for (const system of systems) made.set(system, await pack(system));
}, 300_000);
afterAll(() => {
  for (const { remove } of made.values()) remove();
});

describe.each(systems)('a package for %s', (system) => {
  test('E19: the fuses in the packed program are those of the list', async () => {
    const wire = await getCurrentFuseWire(packedFor(system).program);
    const state = new Map(Object.entries(wire));
    const read = Object.keys(golden).map((name, index) => [
      name,
      FuseV1Options[index],
      state.get(String(index)),
    ]);
    expect(read).toEqual(Object.entries(golden).map(([name, on]) => [name, name, on ? 0x31 : 0x30]));
  });

  test('holds what its modules import, and each of its modules is imported', () => {
    const { own } = reached(packedFor(system).archive);
    const modules = packedFor(system).files.filter((name) => /^out\/main\/.*\.js$/.test(name));
    expect(modules.toSorted()).toEqual([...own].toSorted());
    expect(packedFor(system).files).toEqual(
      expect.arrayContaining([
        'out/preload/desktop.cjs',
        'out/renderer/index.html',
        'build/icons/tray/tray.png',
      ]),
    );
  });

  test('holds nothing of the tests, the sources and the browser host', () => {
    const foreign = packedFor(system).files.filter(
      (name) =>
        !/^(out|node_modules|build|build\/icons|build\/icons\/tray|package\.json)(\/|$)/.test(name) ||
        (/^build\/(?!icons)|^build\/icons\/(?!tray)|\.(map|tsx?|mts)$|(^|\/)browser\.js$/.test(name) &&
          !name.startsWith('node_modules/')),
    );
    expect(foreign).toEqual([]);
    expect(
      packedFor(system).files.filter((name) =>
        /^node_modules\/(electron|vite|playwright-core|react)\//.test(name),
      ),
    ).toEqual([]);
  });

  test('holds the library of the keychain for this system and no other', () => {
    const libraries = packedFor(system).files.filter((name) => name.endsWith('.node'));
    const built = { linux: 'linux-x64', mac: 'darwin-arm64', win: 'win32-x64' }[system];
    expect(libraries).toEqual([`node_modules/keytar/prebuilds/${built}/keytar.node`]);
  });

  test('each package in it is named by the licences', () => {
    const { archive, files } = packedFor(system);
    const named = new Set(shippedParts(root).map(({ name, version }) => `${name} ${version}`));
    const inside = files.filter((name) => /node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/.test(name));
    expect(inside.length).toBeGreaterThan(20);
    for (const file of inside) {
      const { name, version } = about.parse(JSON.parse(extractFile(archive, file).toString('utf8')));
      expect(named, file).toContain(`${name} ${version}`);
    }
  });

  test('is not larger than it was, with some room', () => {
    expect(statSync(packedFor(system).archive).size).toBeLessThan(mostBytes);
  });

  test('every package its modules ask for loads from it, with nothing beside it', () => {
    const { packages } = reached(packedFor(system).archive);
    expect([...packages]).toEqual(expect.arrayContaining(['zod', 'imapflow', 'sql.js', 'keytar']));
    const folder = mkdtempSync(join(tmpdir(), 'rundpost-asar-'));
    // The library of the keychain is for another system, or wants one of the system that this computer may lack.
    const load = [...packages].map(
      (name) => `await import('${name}').catch((error) => { if ('${name}' !== 'keytar') throw error; });`,
    );
    try {
      extractAll(packedFor(system).archive, folder);
      writeFileSync(join(folder, 'load.mjs'), load.join('\n'));
      execFileSync(process.execPath, ['load.mjs'], { cwd: folder, stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

// For macOS the packager moves them out of Electron's archive, which a stub in a folder is not.
test.each(['linux', 'win'] as const)(
  'for %s the licences of Electron and Chromium lie beside it, and two languages',
  (system) => {
    const { folder } = packedFor(system);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
    expect(readdirSync(join(folder, 'locales')).toSorted()).toEqual(['de.pak', 'en-GB.pak', 'en-US.pak']);
  },
);

test('macOS offers it for tables, and opens only its own files with it', () => {
  const plist = readFileSync(join(packedFor('mac').program, 'Contents', 'Info.plist'), 'utf8');
  const ranks = [
    ...plist.matchAll(
      /<array>\s*<string>(\w+)<\/string>\s*<\/array>[\s\S]*?<key>LSHandlerRank<\/key>\s*<string>(\w+)<\/string>/g,
    ),
  ];
  expect(ranks.map(([, ending, rank]) => `${ending} ${rank}`)).toEqual([
    'rundpost Owner',
    'csv Alternate',
    'tsv Alternate',
  ]);
  expect(plist).toContain('ElectronAsarIntegrity');
});
