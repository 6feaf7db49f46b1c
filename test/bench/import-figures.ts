import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Papa from 'papaparse';
import type { Argument, CallName, Output } from '#contract/contract.ts';
import type { ImportSource } from '#contract/imports.ts';
import { openEngine } from '#electron/engine.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { silentLog } from '../store/scratch-store.ts';
import type { Figure } from './figures.ts';
import { figure, timed } from './figures.ts';
import { addPeople, openPractice } from './many-people.ts';

const rows = 10_000;
const here = 20_000;
const rounds = 5;
const piece = 440_000;

/** A club's file of ten columns, German, a third of its people here already. */
function file(): Buffer {
  const lines = ['Mitgl.-Nr.;Nachname;Vorname;E-Mail;Abt.;Anrede;PLZ Ort;Eintritt;Telefon;Bemerkung'];
  for (let index = 0; index < rows; index += 1) {
    const known = index % 3 === 0;
    const mark = String(index).padStart(6, '0');
    const address = known ? `person.${mark}@example.org` : `neu.${mark}@example.org`;
    const name = known ? `Muster${mark};Person` : `Müller${mark};Jörg`;
    lines.push(
      `${index};${name};${address};Turnen;Frau;04177 Leipzig;12.03.20${String(index % 20).padStart(2, '0')};0341 1;"Zeile; mit Zeichen"`,
    );
  }
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

async function clubOfMany() {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-bench-'));
  const built = (name: string) => new URL(`../../out/main/${name}-worker.js`, import.meta.url);
  const options = {
    folder,
    language: 'de' as const,
    clock: systemClock,
    randomness: systemRandomness,
    log: silentLog,
    keychain: noKeychain,
    workers: {
      deriveKey: built('derive-key'),
      readLetter: built('read-letter'),
      readTable: built('read-csv'),
      passphraseStrength: built('passphrase-strength'),
    },
  };
  await (await openEngine(options)).close();
  const store = await openPractice(folder);
  await addPeople(store, here);
  await store.close();
  const engine = await openEngine(options);
  const ask = async <N extends CallName>(name: N, input: Argument<N>): Promise<Output<N>> => {
    const handler: unknown = engine.handlers[name];
    if (typeof handler !== 'function') throw new Error(name);
    const value: Output<N> = await handler(input);
    await engine.settled();
    return value;
  };
  return {
    ask,
    engine,
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Club = Awaited<ReturnType<typeof clubOfMany>>;

async function preview({ ask }: Club, bytes: Buffer): Promise<ImportSource> {
  const { importId } = await ask('imports.begin', { listId: null, name: 'bench.csv', bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += piece) {
    await ask('imports.chunk', { importId, data: bytes.subarray(at, at + piece).toString('base64') });
  }
  return ask('imports.read', { importId });
}

/** The longest that a small call waited while something went on. */
async function longestWait({ ask }: Club, over: () => boolean): Promise<number> {
  let longest = 0;
  while (!over()) {
    longest = Math.max(longest, await timed(() => ask('acts.last', {})));
    await pause(5);
  }
  return longest;
}

async function bring(club: Club, source: ImportSource): Promise<void> {
  const { importId } = source;
  const [list] = await club.ask('lists.all', {});
  const targets = source.columns.map(({ target }) => target);
  await club.ask('imports.map', { importId, listId: list?.id ?? null, targets, makeSalutation: true });
  await club.ask('imports.consent', { importId, how: 'paper', since: null, note: '', evidence: null });
  await club.ask('imports.trial', { importId });
  await club.ask('imports.run', { importId });
  while ((await club.ask('jobs.all', {})).some(({ kind }) => kind === 'import-file')) await pause(5);
}

/** A file of 10,000 rows into a club of 20,000 people: until it is shown mapped, and until all of it is stored. */
export async function importFigures(): Promise<readonly Figure[]> {
  const samples: Record<'preview' | 'bring' | 'wait' | 'papa', number[]> = {
    preview: [],
    bring: [],
    wait: [],
    papa: [],
  };
  const bytes = file();
  for (let round = 0; round < rounds; round += 1) {
    // A new club each time: what was imported once would be there already.
    const club = await clubOfMany();
    let over = false;
    const waiting = longestWait(club, () => over);
    await preview(club, bytes);
    let source: ImportSource | undefined;
    samples.preview.push(await timed(async () => (source = await preview(club, bytes))));
    samples.papa.push(await timed(async () => Papa.parse(bytes.toString('latin1'), { delimiter: ';' })));
    samples.bring.push(await timed(async () => source && bring(club, source)));
    over = true;
    samples.wait.push(await waiting);
    await club.close();
  }
  return [
    figure('recipients.preview-ms', 'ms', samples.preview, {
      name: 'taking the same text apart with papaparse alone',
      samples: samples.papa,
    }),
    figure('recipients.import-10k-ms', 'ms', samples.bring, {
      name: 'the longest wait of another call meanwhile',
      samples: samples.wait,
    }),
  ];
}
