import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The built window, by address. The folder is read once, and only what was found there can be asked for, so no
 * address leads out of it. Symbolic links are not followed.
 */
export function staticFiles(folder: string): (pathname: string) => Promise<StaticFile | null> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  return async (pathname) => {
    const file = isCrooked(pathname) ? undefined : found.get(screenOr(pathname));
    if (file === undefined) return null;
    const type = types[extname(file)] ?? 'application/octet-stream';
    return { type, bytes: new Uint8Array(await readFile(file)) };
  };
}

/** Every screen is the same page: an address without a file's ending is a place within it. */
function screenOr(pathname: string): string {
  return extname(pathname) === '' ? '/index.html' : pathname;
}

/** Nothing of ours has an encoded character, a dot segment or a backslash in its address. */
function isCrooked(pathname: string): boolean {
  return /[%\\\0]|\/\.|\/\//.test(pathname);
}
