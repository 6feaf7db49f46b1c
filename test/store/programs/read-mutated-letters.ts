import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { letterReader } from '#electron/mail/parse/letter-reader.ts';
import { warmWorker } from '#electron/system/warm-worker.ts';
import { mimeBombs } from '../../faults/mime-bombs.ts';
import { mutatedLetter } from '../../faults/mutate-letter.ts';
import { seeded } from '../../faults/seeded.ts';

/**
 * Reads damaged letters by the built worker in a process of its own, so that what it costs is theirs alone. Prints
 * what it did as one line of JSON. Arguments: the worker, the folder of letters, how many, and the seed; 0 letters:
 * the bombs.
 */
const [worker = '', folder = '', count = '', seed = ''] = process.argv.slice(2);
const reader = letterReader(warmWorker(pathToFileURL(worker)));
const failures: string[] = [];
const kinds: Record<string, number> = {};
let worst = { milliseconds: 0, letter: '' };
let memory = { megabytes: 0, letter: '' };

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** Processor time of the whole process, which does nothing else meanwhile, and its memory beyond that at rest, without the letter itself. */
async function read(letter: string, bytes: Buffer): Promise<void> {
  const before = process.cpuUsage();
  const look = () => {
    const megabytes = inMegabytes(process.memoryUsage.rss() - atRest - bytes.length);
    if (megabytes > memory.megabytes) memory = { megabytes, letter };
  };
  const looking = setInterval(look, 5);
  try {
    const { kind } = await reader.read(bytes);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  } catch (error) {
    failures.push(`${letter}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    clearInterval(looking);
  }
  look();
  const { user, system } = process.cpuUsage(before);
  const milliseconds = Math.round((user + system) / 1000);
  if (milliseconds > worst.milliseconds) worst = { milliseconds, letter };
}

setFlagsFromString('--expose-gc');
const collectGarbage = z.function().parse(runInNewContext('gc'));

/** The bytes of a bomb, without what building it left behind. */
function built(bomb: () => string): Buffer {
  const bytes = Buffer.from(bomb(), 'latin1');
  collectGarbage();
  return bytes;
}

// The worker's start is no letter's.
await reader.read(Buffer.from('Subject: first\r\n\r\n'));
const atRest = process.memoryUsage.rss();
if (Number(count) === 0) {
  for (const [name, bomb] of Object.entries(mimeBombs)) await read(name, built(bomb));
} else {
  const letters = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name)));
  // Each has a seed of its own, by which it alone is made again.
  for (let own = Number(seed); own < Number(seed) + Number(count); own += 1)
    await read(`seed ${String(own)}`, mutatedLetter(letters, seeded(own)));
}
console.log(JSON.stringify({ failures, worst, memory, kinds }));
