import { writeFileSync } from 'node:fs';

/** One measured figure with its raw samples, and those of what it is compared with. */
export interface Figure {
  readonly name: string;
  readonly meaning: string;
  readonly unit: 'ms' | 'MB';
  readonly value: number;
  readonly samples: readonly number[];
  readonly against: { readonly name: string; readonly value: number; readonly samples: readonly number[] };
}

/** Collects samples of one figure and of its comparison, taken in turns. */
export class Pair {
  readonly samples: number[] = [];
  readonly against: number[] = [];

  figure(name: string, unit: 'ms' | 'MB', meaning: string, comparedWith: string): Figure {
    return {
      name,
      meaning,
      unit,
      value: median(this.samples),
      samples: this.samples.map(rounded),
      against: { name: comparedWith, value: median(this.against), samples: this.against.map(rounded) },
    };
  }
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return rounded(sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Hands the figures to `test/bench/run.mjs`. */
export function writeFigures(figures: readonly Figure[]): void {
  const file = process.env.RUNDPOST_BENCH_FILE;
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
}

export function rounds(): number {
  return Number(process.env.RUNDPOST_BENCH_ROUNDS ?? 7);
}
