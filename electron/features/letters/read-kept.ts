import type { LetterId } from '#domain/ids.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import type { LetterBlobs, LetterReader, LetterTable } from './ports.ts';

export interface KeptLetterPorts {
  readonly letters: LetterTable;
  readonly letterBlobs: LetterBlobs;
  readonly letterReader: LetterReader;
}

/** What a kept letter says; null when its bytes were not kept, as with letters nobody could read. */
export async function readKept(ports: KeptLetterPorts, letterId: LetterId): Promise<LetterFacts | null> {
  const raw = ports.letters.raw(letterId);
  if (raw.kind === 'none') return null;
  return ports.letterReader.read(raw.kind === 'row' ? raw.bytes : await ports.letterBlobs.get(raw.name));
}
