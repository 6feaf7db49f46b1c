import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { passphraseStrength } from './passphrase-strength.ts';

/** A worker of its own: its word lists take half a second to unpack, and nothing of them is to stay in memory. */
parentPort?.postMessage(passphraseStrength(z.string().parse(workerData)));
