import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import { letterFactsSchema } from './facts-schema.ts';
import { limits } from './limits.ts';

/** Hands `input` to the reading worker and answers what it posted; rejects at a limit or a crash, which cost that letter alone. */
export type RunReader = (
  input: Uint8Array,
  bounds: { readonly milliseconds: number; readonly megabytes: number },
) => Promise<unknown>;

/** Reads letters in a killable worker, one after the other. Hands over no more bytes than are ever read. */
export function letterReader(run: RunReader): { read(bytes: Uint8Array): Promise<LetterFacts> } {
  const { workerMilliseconds: milliseconds, megabytes } = limits;
  return {
    // One byte beyond the limit goes along, so that the worker can tell that the letter was cut.
    read: async (bytes) =>
      letterFactsSchema.parse(
        await run(new Uint8Array(bytes.subarray(0, limits.bytes + 1)), { milliseconds, megabytes }),
      ),
  };
}
