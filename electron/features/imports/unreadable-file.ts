import { rowsOf } from './import-session.ts';
import type { ImportSession } from './import-session.ts';
import { mappedFile } from './map-all.ts';
import type { Plan } from './plan.ts';
import type { Imports } from './sessions.ts';

/** The rows that cannot be read, with the headings of the file, to be mended elsewhere and imported again. */
export function unreadableFile(
  { files }: Imports,
  session: ImportSession,
  plan: Plan,
): { readonly csv: string } {
  const { table } = mappedFile(session);
  const lines = new Set(plan.parts.unreadable.map(({ line }) => line));
  const width = table.columns.length;
  const rows = [...rowsOf(table)]
    .flat()
    .filter(({ line }) => lines.has(line))
    .map(({ cells }) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));
  const headings = Array.from({ length: width }, (_, index) => table.headings[index] ?? '');
  return {
    csv: table.hasHeading ? files.write(headings, rows) : files.write(rows[0] ?? [], rows.slice(1)),
  };
}
