import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { readLetter } from './read-letter.ts';

/** Reads one letter after the other in a thread of its own; a hostile one costs this thread and nothing else. */
parentPort?.on('message', (bytes: unknown) => {
  parentPort?.postMessage(readLetter(z.instanceof(Uint8Array).parse(bytes)));
});
