import type { ActDescription } from '#domain/acts/act.ts';
import type { Signal } from '../signal.ts';
import type { ActPorts } from './perform.ts';
import { perform } from './perform.ts';
import { beginSliced } from './sliced-act.ts';

export interface SlicedOptions {
  /** Aborted: what was done so far is taken back. */
  readonly signal?: Pick<Signal, 'aborted'>;
  /** Told after each slice. */
  readonly progress?: (done: number) => void;
}

/** A slice should take this long: short enough for a call from the window that waits for its end. */
const wished = 8;
/** So many are one transaction at once. */
const few = 100;
const fewest = 25;
const most = 1_000;

/**
 * Runs `work` over many things as one act, in slices that adapt to how long they take (under 20 ms).
 * Answers `dropped` when it was cancelled; then, and when `work` throws, nothing of it stays.
 */
export async function performSliced<T>(
  ports: ActPorts,
  act: ActDescription,
  things: readonly T[],
  work: (slice: readonly T[]) => void,
  { signal, progress }: SlicedOptions = {},
): Promise<'done' | 'dropped'> {
  if (things.length <= few) {
    await perform(ports, act, () => work(things));
    return 'done';
  }
  const sliced = await beginSliced(ports, act);
  try {
    let size = 100;
    for (let start = 0; start < things.length;) {
      if (signal?.aborted === true) {
        await sliced.drop();
        return 'dropped';
      }
      const slice = things.slice(start, start + size);
      const taken = await sliced.slice(() => {
        const before = ports.clock.now();
        work(slice);
        return ports.clock.now() - before;
      });
      start += slice.length;
      progress?.(Math.min(start, things.length));
      size = nextSize(size, taken);
    }
    await sliced.finish();
    return 'done';
  } catch (error) {
    await sliced.drop();
    throw error;
  }
}

function nextSize(size: number, milliseconds: number): number {
  const wanted = milliseconds < 1 ? size * 2 : (size * wished) / milliseconds;
  return Math.round(Math.max(fewest, Math.min(most, size * 2, wanted)));
}
