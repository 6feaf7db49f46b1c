import { parentPort, workerData } from 'node:worker_threads';
import { deriveKey, keyRequest } from './derive-key.ts';

/** A worker of its own, so that deriving a key neither blocks the engine nor leaves its memory behind. */
parentPort?.postMessage(await deriveKey(keyRequest.parse(workerData)));
