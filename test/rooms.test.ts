import { readdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plant } from './fence.ts';
import {
  emptyHouse,
  placesCompilerRefuses,
  placesLintRefuses,
  plant,
  put,
  readBlocks,
  readReferences,
  relativeName,
} from './fence.ts';

/**
 * What each room may import, as the picture in ARCHITECTURE.md says. Everything else is planted once, by its alias and
 * by its path, and must be refused by the compiler or the linter.
 */
const everyPort = [
  'electron/features/refuse.ts',
  'electron/features/ports.ts',
  'electron/features/lists/ports.ts',
  'electron/jobs/ports.ts',
];
const featurePorts = everyPort.slice(0, 3);
const handlers = 'electron/features/lists/handlers.ts';
const inside = [
  handlers,
  'electron/features',
  'electron/jobs',
  'electron/store',
  'electron/mail',
  'electron/addressbook',
];
const hostSees = ['shared/contract', 'electron', 'electron/features/ports.ts', 'electron/features/refuse.ts'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/contract': ['shared/domain'],
  'shared/wording': ['shared/domain', 'shared/contract'],
  'electron/features': ['shared/domain', 'shared/contract'],
  'electron/jobs': ['shared/domain', 'shared/contract', 'electron/features', ...featurePorts, handlers],
  'electron/store': ['shared/domain', 'shared/contract', ...everyPort],
  'electron/mail': ['shared/domain', ...everyPort],
  'electron/addressbook': ['shared/domain', ...featurePorts],
  'electron/practice': ['shared/domain', ...everyPort],
  'electron/system': ['shared/domain', ...featurePorts],
  electron: [
    'shared/domain',
    'shared/contract',
    'shared/wording',
    ...inside,
    'electron/practice',
    'electron/system',
    ...everyPort,
  ],
  'electron/hosts': ['shared/domain', ...hostSees],
  'electron/hosts/browser': ['shared/wording', 'electron/hosts', 'electron/system', ...hostSees],
  'electron/hosts/desktop': ['shared/wording', 'electron/hosts', 'electron/system', ...hostSees],
  'renderer/ui': [],
  'renderer/client': ['shared/domain', 'shared/contract', 'shared/wording'],
  'renderer/features': [
    'shared/domain',
    'shared/contract',
    'shared/wording',
    'renderer/ui',
    'renderer/client',
  ],
  'renderer/shell': [
    'shared/domain',
    'shared/contract',
    'shared/wording',
    'renderer/ui',
    'renderer/client',
    'renderer/features',
  ],
};

/** Packages and parts of Node that only some rooms may use. */
const packages: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron/hosts/desktop'],
  'node:fs': [
    'electron/store',
    'electron/mail',
    'electron/addressbook',
    'electron/practice',
    'electron/system',
    'electron',
    'electron/hosts',
    'electron/hosts/browser',
    'electron/hosts/desktop',
  ],
  'sql.js': ['electron/store'],
  'hash-wasm': ['electron/store'],
  nodemailer: ['electron/mail'],
  imapflow: ['electron/mail'],
  mailparser: ['electron/mail'],
  papaparse: ['electron/addressbook'],
  zod: [
    'shared/contract',
    'electron/store',
    'electron/mail',
    'electron/addressbook',
    'electron/hosts/desktop',
  ],
  react: ['renderer/ui', 'renderer/client', 'renderer/features', 'renderer/shell'],
  '@tiptap/react': ['renderer/features'],
  '@tanstack/react-query': ['renderer/client', 'renderer/features', 'renderer/shell'],
};

/** Names a room's compiler must not know, as expressions. */
const unknownNames: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': ['process', 'document', 'fetch', 'setTimeout'],
  'shared/contract': ['process', 'document', 'fetch'],
  'electron/features': ['process', 'document', 'fetch', 'setTimeout'],
  'electron/jobs': ['process', 'document', 'setTimeout'],
  'electron/store': ['document', 'window'],
  'electron/hosts': ['document', 'window'],
  'renderer/ui': ['process', 'Buffer'],
  'renderer/features': ['process', 'Buffer'],
};

const rooms = Object.keys(allowed);
const aliases: Readonly<Record<string, string>> = {
  'shared/domain': '#domain',
  'shared/contract': '#contract',
  'shared/wording': '#wording',
};

/** A file in a room to import, and the file in a room from which to import. */
function target(room: string): string {
  if (room.endsWith('.ts')) return room;
  return room === 'electron' ? 'electron/engine.ts' : `${room}/target.ts`;
}
function alias(file: string): string {
  const [first = '', second = ''] = file.split('/');
  const known = aliases[`${first}/${second}`];
  return known === undefined ? `#${file}` : known + file.slice(`${first}/${second}`.length);
}

let house = '';
const refused = new Set<string>();
const plants = new Map<string, Plant[]>();

beforeAll(async () => {
  house = await emptyHouse();
  const targets = [...new Set([...rooms.map(target), ...everyPort, handlers])];
  for (const file of targets) await put(house, file, 'export const here = 1;\n');
  // The engine's room lists its one file by name; what is planted takes part here.
  const engineRoom = readFileSync(join(house, 'electron/tsconfig.json'), 'utf8');
  await put(house, 'electron/tsconfig.json', engineRoom.replace('"engine.ts"', '"*.ts"'));
  const othersOf = (room: string) => targets.filter((file) => file !== target(room) && !isOwn(room, file));
  for (const room of rooms) {
    const byPath = await plant(
      house,
      `${room}/by-path.ts`,
      othersOf(room).map((file) => relativeName(`${room}/by-path.ts`, file)),
    );
    const names = unknownNames[room] ?? [];
    const uses = names.map((name, index) => `export const n${index} = ${name};\n`);
    await put(house, `${room}/names.ts`, uses.join(''));
    for (const place of await placesCompilerRefuses(house, room)) refused.add(place);
    // Out of the way of the rooms above, which the compiler would not look at otherwise.
    for (const file of ['by-path', 'names']) {
      await rename(join(house, room, `${file}.ts`), join(house, room, `${file}.away`));
    }
    plants.set(room, byPath);
  }
  for (const room of rooms) {
    for (const file of ['by-path', 'names']) {
      await rename(join(house, room, `${file}.away`), join(house, room, `${file}.ts`));
    }
    const specifiers = [...othersOf(room).map(alias), ...Object.keys(packages)];
    plants.get(room)?.push(...(await plant(house, `${room}/by-alias.ts`, specifiers)));
  }
  for (const place of await placesLintRefuses(house)) refused.add(place);
}, 120_000);

afterAll(() => rm(house, { recursive: true, force: true }));

/** Whether a file lies in the room itself, and in none of the rooms within it. */
function isOwn(room: string, file: string): boolean {
  const innermost = rooms
    .filter((other) => file.startsWith(`${other}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return innermost === room;
}

function mayImport(room: string, { specifier }: Plant): boolean {
  const users = packages[specifier];
  if (users !== undefined) return users.includes(room);
  return (allowed[room] ?? []).some((open) => {
    const file = target(open);
    return alias(file) === specifier;
  });
}

describe.each(rooms)('the room %s', (room) => {
  test('is refused whatever is not its business, by alias and by path', () => {
    const passed = (plants.get(room) ?? [])
      .filter((one) => !mayImport(room, one) && !isAllowedPath(room, one))
      .filter(({ file, line }) => !refused.has(`${file}:${line}`));
    expect(passed.map(({ specifier }) => specifier)).toEqual([]);
  });

  test('is let have what it needs', () => {
    const stopped = (plants.get(room) ?? [])
      .filter((one) => mayImport(room, one) && one.specifier !== 'imapflow')
      .filter(({ file, line }) => refused.has(`${file}:${line}`));
    expect(stopped.map(({ specifier }) => specifier)).toEqual([]);
  });

  test('does not know the names of platforms it must run without', () => {
    const names = unknownNames[room] ?? [];
    const known = names.filter((_, index) => !refused.has(`${room}/names.ts:${index + 1}`));
    expect(known).toEqual([]);
  });
});

/** A path to something that may be imported by its alias is refused or not; either way nothing leaks. */
function isAllowedPath(room: string, { file, specifier }: Plant): boolean {
  return (allowed[room] ?? []).some((open) => relativeName(file, target(open)) === specifier);
}

test('the compiler, the linter and this page know the same rooms, and the linter has one block for each', async () => {
  expect((await readReferences()).filter((room) => room !== 'test').toSorted()).toEqual(rooms.toSorted());
  const blocks = await readBlocks();
  for (const room of rooms) {
    const pattern = room === 'electron' || room === 'electron/hosts' ? `${room}/*.ts` : `${room}/**`;
    expect(
      blocks.filter((files) => files.includes(pattern)),
      room,
    ).toHaveLength(1);
  }
});

test('no feature of the window can reach another one by its path', async () => {
  const features = readdirSync(join(import.meta.dirname, '../renderer/features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const second = await emptyHouse();
  try {
    const all = [];
    for (const feature of features) {
      await put(second, `renderer/features/${feature}/target.ts`, 'export const here = 1;\n');
    }
    for (const feature of features) {
      const file = `renderer/features/${feature}/planted.ts`;
      const others = features.filter((other) => other !== feature);
      const specifiers = others.flatMap((other) => [
        `../${other}/target.ts`,
        `#renderer/features/${other}/target.ts`,
      ]);
      all.push(...(await plant(second, file, specifiers)));
    }
    const places = await placesLintRefuses(second);
    const passed = all.filter(({ file, line }) => !places.has(`${file}:${line}`));
    expect(passed.map(({ file, specifier }) => `${file} ${specifier}`)).toEqual([]);
  } finally {
    await rm(second, { recursive: true, force: true });
  }
}, 60_000);
