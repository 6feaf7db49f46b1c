import Papa from 'papaparse';
import type { ImportSource } from '#contract/imports.ts';
import { clubOfMany } from './club-of-many.ts';
import type { Figure } from './figures.ts';
import { figure, timed } from './figures.ts';
import { fileOfPeople, preview, store, tryOut } from './import-file.ts';

const rows = 10_000;
const here = 20_000;
const rounds = 5;

/** A file of 10,000 rows into a club of 20,000 people: until it is shown mapped, and until all of it is stored. */
export async function importFigures(): Promise<readonly Figure[]> {
  const samples: Record<'preview' | 'bring' | 'trial' | 'papa', number[]> = {
    preview: [],
    bring: [],
    trial: [],
    papa: [],
  };
  const bytes = fileOfPeople(rows);
  for (let round = 0; round < rounds; round += 1) {
    // A new club each time: what was imported once would be there already.
    const club = await clubOfMany(here);
    await preview(club, bytes);
    let source: ImportSource | undefined;
    samples.preview.push(await timed(async () => (source = await preview(club, bytes))));
    samples.papa.push(await timed(async () => Papa.parse(bytes.toString('latin1'), { delimiter: ';' })));
    samples.bring.push(
      await timed(async () => {
        if (source === undefined) return;
        samples.trial.push(await timed(async () => source && tryOut(club, source)));
        await store(club, source);
      }),
    );
    await club.close();
  }
  return [
    figure('recipients.preview-ms', 'ms', samples.preview, {
      name: 'taking the same text apart with papaparse alone',
      samples: samples.papa,
    }),
    figure('recipients.import-10k-ms', 'ms', samples.bring, {
      name: 'its trial run alone',
      samples: samples.trial,
    }),
  ];
}
