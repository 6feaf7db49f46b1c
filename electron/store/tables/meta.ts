import { text } from '../row.ts';
import type { MemoryDatabase } from '../sql/memory-database.ts';

/** What the store says about itself. It is written before any window exists, so no port asks for it. */
export function readSchemaVersion(memory: MemoryDatabase): number {
  const [exists] = memory.all("SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'meta'");
  if (exists === undefined) return 0;
  const [row] = memory.all("SELECT value FROM meta WHERE key = 'schema'");
  return row === undefined ? 0 : Number(text(row, 'value'));
}

export function writeSchemaVersion(memory: MemoryDatabase, version: number): void {
  memory.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('schema', ?)", [String(version)]);
}
