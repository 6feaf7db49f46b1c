import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import type { Figure } from './figures.ts';
import { figure, timed } from './figures.ts';

const ownLetters = join(import.meta.dirname, '..', 'letters');
const rounds = 9;
/** So many letters at least in a round, as often as it takes: less is over before it can be timed. */
const fewestInRound = 1000;

/**
 * How many letters a second are read and sorted against how many mailparser's simpleParser takes apart, in one process
 * and in interleaved rounds over the same letters: those of `folder`, else our own. The figure is the ratio.
 */
export async function letterFigures(folder: string): Promise<readonly Figure[]> {
  const letters = lettersOf(folder === '' ? ownLetters : folder);
  const repeats = Math.ceil(fewestInRound / letters.length);
  const count = letters.length * repeats;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    let our = 0;
    let their = 0;
    // Turn by turn over the same letters, so that what else the computer does costs both alike.
    for (let turn = 0; turn < repeats; turn += 1) {
      our += await timed(() => Promise.resolve(letters.forEach(readLetter)));
      their += await timed(() => parsedBySimpleParser(letters));
    }
    // In the first round both only get warm.
    if (round === 0) continue;
    ours.push((count / our) * 1000);
    theirs.push((count / their) * 1000);
  }
  const ratios = ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN));
  const simple = 'simpleParser with its default options';
  return [
    figure('letters.vs-simpleparser', 'times', ratios, { name: 'as fast', samples: ratios.map(() => 1) }),
    figure('letters.read-rate', 'letters/s', ours, { name: simple, samples: theirs }),
  ];
}

function lettersOf(folder: string): readonly Buffer[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.eml'),
  );
  if (names.length === 0) throw new Error(`no .eml file in ${folder}`);
  return names.map((name) => readFileSync(join(folder, name)));
}

async function parsedBySimpleParser(letters: readonly Buffer[]): Promise<void> {
  for (const letter of letters) await simpleParser(letter);
}
