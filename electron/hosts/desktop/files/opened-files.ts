import { app } from 'electron';
import type { FileQueue } from './file-queue.ts';
import { fileQueue } from './file-queue.ts';
import { filesInArguments } from './files-in-arguments.ts';

/**
 * Gathers the files that the system opens with Rundpost: those it is started with, those of a second start, which
 * hands them on and ends, and on a Mac those its Finder names. To be called before the program is ready.
 */
export function openedFiles(): FileQueue {
  const files = fileQueue();
  const handAll = (words: readonly string[], folder: string) => {
    for (const path of filesInArguments(words, folder, app.isPackaged)) void files.hand(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void files.hand(path);
  });
  app.on('second-instance', (_event, words, folder) => handAll(words, folder));
  handAll(process.argv, process.cwd());
  return files;
}
