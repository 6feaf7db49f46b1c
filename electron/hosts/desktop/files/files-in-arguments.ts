import { isAbsolute, resolve } from 'node:path';

/** The most words of a command line that are looked at. */
const most = 200;

/**
 * The files that a program was started with, as absolute paths. Its own name comes first, with the sources also the
 * script that Electron runs; whatever begins with a hyphen is a switch, of ours or one that Chromium put in, and what
 * has no ending may be its value. The system itself always names whole paths.
 */
export function filesInArguments(words: readonly string[], folder: string, isPackaged: boolean): string[] {
  return words
    .filter((word) => !word.startsWith('-') && word !== '')
    .slice(isPackaged ? 1 : 2, most)
    .filter((word) => isAbsolute(word) || /\.[a-z][a-z0-9]*$/i.test(word))
    .map((word) => resolve(folder, word));
}
