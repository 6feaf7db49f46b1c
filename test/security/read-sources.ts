import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Source {
  /** Path within the project, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** Every source file below a folder of the project, without its comments: what is written, not what is said of it. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: relative(root, path).replaceAll('\\', '/'),
      text: withoutComments(readFileSync(path, 'utf8')),
    }));
}

/** The files below a folder in which a pattern occurs. */
export function filesWith(folder: string, pattern: RegExp): readonly string[] {
  return readSources(folder)
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file);
}

export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1');
}
