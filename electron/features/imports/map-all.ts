import type { PersonRow } from '#domain/imports/map-row.ts';
import { mapRow } from '#domain/imports/map-row.ts';
import { readAddress } from '#domain/identity/address.ts';
import { Refusal } from '../refuse.ts';
import type { ImportSession } from './import-session.ts';
import { rowsOf } from './import-session.ts';
import { mappingFacts } from './mapped-rows.ts';
import { Pace } from './paced.ts';
import type { Imports } from './sessions.ts';

/** A file that was read and mapped. @throws Refusal `gone`, `import.no-address-column` */
export function mappedFile(session: ImportSession) {
  const { file, mapping } = session;
  if (file === null || mapping === null) throw new Refusal({ code: 'gone', params: { noun: 'import' } });
  if (!mapping.targets.some(({ kind }) => kind === 'address')) {
    throw new Refusal({ code: 'import.no-address-column', params: {} });
  }
  return { table: file.table, mapping };
}

/** Every row of the file by the targets of its columns; remembered until those change. */
export async function mapAll(ports: Imports, session: ImportSession): Promise<readonly PersonRow[]> {
  const { table, mapping } = mappedFile(session);
  if (session.mapped?.mapping === mapping) return session.mapped.rows;
  const facts = mappingFacts(ports, table);
  const pace = new Pace(ports.clock, session.hand.signal);
  const rows: PersonRow[] = [];
  for (const piece of rowsOf(table)) {
    for (const [index, row] of piece.entries()) {
      rows.push(mapRow(row, mapping.targets, facts));
      if (index % 50 === 49) await pace.rest();
    }
    await pace.rest();
  }
  session.mapped = { mapping, rows };
  return rows;
}

/** A row with the address that the owner put in its place. */
export function mendedRow(row: PersonRow, address: string | undefined, { toAscii }: Imports): PersonRow {
  if (address === undefined) return row;
  const reading = readAddress(address, toAscii);
  return reading.ok
    ? { ...row, address: reading.address, typed: address, problem: null, suggestion: null }
    : row;
}
