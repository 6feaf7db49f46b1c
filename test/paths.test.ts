import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** What is only there after building, testing or touring. */
const made = /^(out|dist|tour|node_modules)(\/|$)/;

const files = ['shared', 'electron', 'renderer', 'test', 'build'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file.split('\\').join('/')}`,
  ),
);

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])('every path that %s names exists', (page) => {
  const missing = pathsIn(readFileSync(join(root, page), 'utf8')).filter((path) => !exists(path));
  expect(missing).toEqual([]);
});

test('the lock file names no download addresses, so that any registry will do', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

/** Links to files, and code that looks like a path: a slash in it, or a file's ending. */
function pathsIn(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
  const outsideBlocks = markdown.replace(/^```[\s\S]*?^```/gm, '');
  const spans = [...outsideBlocks.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  return [...new Set([...links.filter((link) => !/^[a-z]+:/.test(link)), ...spans.filter(looksLikePath)])]
    .map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''))
    .filter((path) => !made.test(path));
}

function looksLikePath(code: string): boolean {
  return /^[\w.#*<>{},-]+(\/[\w.#*<>{},-]+)*\/?$/.test(code)
    ? /^(shared|electron|renderer|test|build|\.ci)\/|\w\.(ts|tsx|mjs|json|md|yml|html|css|eml)$/.test(code)
    : false;
}

/** A path from the top, with `*` and `<noun>` standing for any name; a bare file name may lie anywhere. */
function exists(path: string): boolean {
  const pattern = path.replace(/<[^>]+>/g, '*');
  if (existsSync(join(root, pattern))) return true;
  return pattern.includes('/')
    ? files.some(matches(pattern))
    : files.some((file) => file.endsWith(`/${path}`));
}

function matches(pattern: string): (file: string) => boolean {
  const parts = pattern.split(/(\*\*|\*|\{[^}]+\})/).map((part) => {
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part.startsWith('{')) return `(${part.slice(1, -1).split(',').map(escape).join('|')})`;
    return escape(part);
  });
  const whole = new RegExp(`^${parts.join('')}(/|$)`);
  return (file) => whole.test(file);
}

function escape(text: string): string {
  return text.replace(/[.+?^$()|[\]\\]/g, '\\$&');
}
