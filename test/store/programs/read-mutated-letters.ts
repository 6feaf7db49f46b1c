import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { letterReader } from '#electron/mail/parse/letter-reader.ts';
import { warmWorker } from '#electron/system/warm-worker.ts';
import { floods } from '../../faults/floods.ts';
import { madeApart, writeMutated } from '../../faults/made-apart.ts';
import { mimeBombs, packedWord } from '../../faults/mime-bombs.ts';
import { unseenIn } from '../../faults/unseen-in.ts';

/**
 * Reads damaged letters by the built worker in a process of its own, so that what it costs is theirs alone. Prints
 * what it did as one line of JSON. Arguments: the worker, the folder of letters, how many, and the seed; 0 letters:
 * the bombs. With `make` instead of a worker it writes the letters, for the process that reads them.
 */
const [worker = '', folder = '', count = '', seed = ''] = process.argv.slice(2);
const failures: string[] = [];
const kinds: Record<string, number> = {};
let worst = { milliseconds: 0, letter: '' };
let memory = { megabytes: 0, letter: '' };

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

type Reader = ReturnType<typeof letterReader>;

async function readAll(reader: Reader): Promise<void> {
  // The worker's start is no letter's.
  await reader.read(Buffer.from('Subject: first\r\n\r\n'));
  const atRest = process.memoryUsage.rss();
  const read = (letter: string, bytes: Buffer) => readOne(reader, atRest, letter, bytes);
  if (Number(count) > 0) {
    let own = Number(seed);
    for await (const bytes of madeApart('make', folder, count, seed)) {
      await read(`seed ${String(own)}`, bytes);
      // Each has a seed of its own, by which it alone is made again.
      own += 1;
    }
    return;
  }
  for (const [name, bomb] of Object.entries({ ...mimeBombs, ...floods })) {
    await read(name, built(bomb));
    const next = await reader.read(Buffer.from('Subject: next\r\n\r\nread as ever')).catch(() => null);
    if (next?.text !== 'read as ever') failures.push(`${name}: the next letter was not read`);
  }
}

/** Processor time of the whole process, which does nothing else meanwhile, and its memory beyond that at rest, without the letter itself. */
async function readOne(reader: Reader, atRest: number, letter: string, bytes: Buffer): Promise<void> {
  const before = process.cpuUsage();
  const look = () => {
    const megabytes = inMegabytes(process.memoryUsage.rss() - atRest - bytes.length);
    if (megabytes > memory.megabytes) memory = { megabytes, letter };
  };
  const looking = setInterval(look, 5);
  try {
    const facts = await reader.read(bytes);
    kinds[facts.kind] = (kinds[facts.kind] ?? 0) + 1;
    const unseen = unseenIn(facts);
    if (unseen !== null) failures.push(`${letter}: unseen characters in ${unseen}`);
    if (JSON.stringify(facts).includes(packedWord)) failures.push(`${letter}: unpacked`);
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

if (worker === 'make') {
  await writeMutated(folder, Number(seed), Number(count));
} else {
  await readAll(letterReader(warmWorker(pathToFileURL(worker))));
  console.log(JSON.stringify({ failures, worst, memory, kinds }));
}
