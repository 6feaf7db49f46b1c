import { setTimeout as pause } from 'node:timers/promises';
import type { Club } from './club-of-many.ts';

/** Often enough to meet every standstill, seldom enough to cause none. */
const every = 20;

/**
 * How long a small call waits for its answer while `work` goes on. One is due every few milliseconds, and its wait
 * counts from then on: what is due while another still waits is answered with it, so that one long standstill
 * counts as the many calls it would have held up.
 */
export async function waitsDuring({ ask }: Club, work: () => Promise<unknown>): Promise<readonly number[]> {
  const waits: number[] = [];
  let over = false;
  const asking = async () => {
    for (let due = performance.now() + every; !over;) {
      await pause(Math.max(0, due - performance.now()));
      await ask('lists.all', {});
      for (const answered = performance.now(); due < answered; due += every) waits.push(answered - due);
    }
  };
  const asked = asking();
  await work();
  over = true;
  await asked;
  return waits;
}

/** The wait that 99 of 100 calls stay under. */
export function hundredth(waits: readonly number[]): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? Number.NaN;
}
