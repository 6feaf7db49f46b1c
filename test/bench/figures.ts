import { writeFile } from 'node:fs/promises';

/** One figure with its raw samples and those of what it is compared with. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'us' | 'MB' | 'rows' | 'mails/s' | 'letters/s' | 'times';
  readonly samples: readonly number[];
  readonly against: { readonly name: string; readonly value: number; readonly samples: readonly number[] };
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export function figure(
  name: string,
  unit: Figure['unit'],
  samples: readonly number[],
  against: { readonly name: string; readonly samples: readonly number[] },
): Figure {
  return {
    name,
    value: median(samples),
    unit,
    samples,
    against: { ...against, value: median(against.samples) },
  };
}

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Prints each figure on a line and writes them where `--json` said. */
export async function report(figures: readonly Figure[]): Promise<void> {
  const round = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  for (const { name, value, unit, samples, against } of figures) {
    const range = `${round(Math.min(...samples))}-${round(Math.max(...samples))}, n=${String(samples.length)}`;
    console.log(
      `${name}  ${round(value)} ${unit} (${range})  against ${against.name}: ${round(against.value)} ${unit}`,
    );
  }
  const path = process.env.BENCH_JSON ?? '';
  if (path !== '') await writeFile(path, `${JSON.stringify(figures, null, 2)}\n`);
}
