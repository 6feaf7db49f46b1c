import { text } from '../row.ts';
import type { MemoryDatabase } from '../sql/memory-database.ts';

/** Every blob that a row names; all others are swept at the next opening. */
export function namedBlobs(memory: MemoryDatabase): ReadonlySet<string> {
  const rows = memory.all(
    `SELECT raw_blob FROM letter WHERE raw_blob IS NOT NULL
     UNION SELECT evidence_blob FROM import WHERE evidence_blob IS NOT NULL`,
  );
  return new Set(rows.map((row) => text(row, 'raw_blob')));
}
