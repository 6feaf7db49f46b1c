import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readLetter } from './read-letter.ts';

/** A worker of its own for each letter, so that a hostile one costs its time and memory and nothing else. */
parentPort?.postMessage(readLetter(z.instanceof(Uint8Array).parse(workerData)));
