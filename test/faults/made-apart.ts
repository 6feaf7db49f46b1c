import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lettersIn } from './letters-in.ts';
import { mutatedLetter } from './mutate-letter.ts';
import { seeded } from './seeded.ts';

const lengthBytes = 4;

/** Writes the letters of so many seeds to the standard output, each after its length. */
export async function writeMutated(folder: string, from: number, count: number): Promise<void> {
  const letters = lettersIn(folder);
  for (let seed = from; seed < from + count; seed += 1) {
    const bytes = mutatedLetter(letters, seeded(seed));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(bytes.length);
    process.stdout.write(length);
    if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
  }
}

/** The letters that this program writes when it is started with these arguments: made in a process of its own, whose memory is not the reader's. */
export async function* madeApart(...given: readonly string[]): AsyncGenerator<Buffer> {
  const [, program = ''] = process.argv;
  const maker = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  let waiting: Buffer[] = [];
  let bytes = 0;
  let wanted = lengthBytes;
  for await (const chunk of maker.stdout) {
    if (!Buffer.isBuffer(chunk)) continue;
    waiting.push(chunk);
    bytes += chunk.length;
    while (bytes >= wanted) {
      const all = Buffer.concat(waiting, bytes);
      wanted = lengthBytes + all.readUInt32BE(0);
      if (bytes < wanted) {
        waiting = [all];
        break;
      }
      yield all.subarray(lengthBytes, wanted);
      waiting = [all.subarray(wanted)];
      bytes -= wanted;
      wanted = lengthBytes;
    }
  }
}
