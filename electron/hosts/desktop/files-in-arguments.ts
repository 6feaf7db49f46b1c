import { resolve } from 'node:path';

/** The most words of a command line that are looked at. */
const most = 200;

/**
 * The files that a program was started with, as absolute paths. Its own name comes first, with the sources also the
 * script that Electron runs; whatever begins with a hyphen is a switch, of ours or one that Chromium put in.
 */
export function filesInArguments(words: readonly string[], folder: string, isPackaged: boolean): string[] {
  return words
    .filter((word) => !word.startsWith('-') && word !== '')
    .slice(isPackaged ? 1 : 2, most)
    .map((word) => resolve(folder, word));
}
