import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const built = [
  'out/main/browser.js',
  'out/main/desktop.js',
  'out/preload/desktop.cjs',
  'out/renderer/index.html',
];

/** Whether the built program is missing or older than anything it is built from. */
export function isOutdated(root) {
  const files = built.map((file) => join(root, file));
  if (!files.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => changedSince(join(root, source), oldest));
}

function changedSince(path, time) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (stats.isFile()) return stats.mtimeMs > time;
  // A folder's own time tells of files that were taken away.
  return stats.mtimeMs > time || readdirSync(path).some((name) => changedSince(join(path, name), time));
}
