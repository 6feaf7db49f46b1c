import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The empty house: every room's compiler settings and the linter's, without any room's contents. */
export async function emptyHouse(): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'rundpost-fence-'));
  const references = await readReferences();
  const kept = ['tsconfig.json', 'tsconfig.base.json', 'package.json', '.oxlintrc.json'];
  for (const file of [...kept, ...references.map((room) => join(room, 'tsconfig.json'))]) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await cp(join(root, file), join(house, file));
  }
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'), 'dir');
  return house;
}

/** The rooms, as the compiler knows them. */
export async function readReferences(): Promise<string[]> {
  const config: unknown = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8'));
  return listIn(config, 'references').map((entry) => textIn(entry, 'path').replace(/^\.\//, ''));
}

/** The linter's blocks, each by the patterns of files it holds for. */
export async function readBlocks(): Promise<string[][]> {
  const config: unknown = JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8'));
  return listIn(config, 'overrides').map((block) => listIn(block, 'files').map(String));
}

function listIn(value: unknown, key: string): unknown[] {
  const list = memberOf(value, key);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, key: string): string {
  const text = memberOf(value, key);
  return typeof text === 'string' ? text : '';
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** One planted import: the file it stands in, the line, and what it asks for. */
export interface Plant {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

/** Writes a file of imports, one a line, each of another name, all used. */
export async function plant(house: string, file: string, specifiers: readonly string[]): Promise<Plant[]> {
  const lines = specifiers.map((specifier, index) => `import * as n${index} from '${specifier}';`);
  const uses = `export const used = [${specifiers.map((_, index) => `n${index}`).join(', ')}];\n`;
  await put(house, file, [...lines, uses].join('\n'));
  return specifiers.map((specifier, index) => ({ file, line: index + 1, specifier }));
}

export async function put(house: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), text);
}

/** How a file of the house names another one without an alias. */
export function relativeName(from: string, to: string): string {
  const path = relative(dirname(from), to).split('\\').join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The places that the linter refuses because of what is imported or named there, as `file:line`. */
export async function placesLintRefuses(house: string): Promise<Set<string>> {
  const said = await says('oxlint', ['-f', 'unix', 'shared', 'electron', 'renderer'], house);
  return placesIn(said, /^(.+?):(\d+):\d+: .*no-restricted-(imports|globals)/);
}

/** The places in one room that the compiler refuses. A room is looked at alone: a broken one hides those above it. */
export async function placesCompilerRefuses(house: string, room: string): Promise<Set<string>> {
  const said = await says('tsc', ['-b', room, '--pretty', 'false'], house);
  return placesIn(said, /^(.+?)\((\d+),\d+\): error TS/);
}

function placesIn(said: string, form: RegExp): Set<string> {
  const places = said.split('\n').flatMap((line) => {
    const match = form.exec(line);
    return match === null ? [] : [`${match[1]}:${match[2]}`];
  });
  return new Set(places);
}

function says(name: string, args: readonly string[], cwd: string): Promise<string> {
  const program = resolve(root, 'node_modules', '.bin', name);
  return new Promise((settle) => {
    execFile(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_error, out, err) =>
      settle(`${out}\n${err}`),
    );
  });
}
