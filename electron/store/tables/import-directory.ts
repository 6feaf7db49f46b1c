import { importFieldKinds } from '#domain/imports/target.ts';
import type { OwnFields } from '#electron/features/imports/ports.ts';
import type { Database } from '../database.ts';
import { number, oneOf, text } from '../row.ts';

/** The owner's own fields as an import sees them. */
export function importOwnFields(db: Database): OwnFields {
  return {
    all: () =>
      db.all('SELECT id, name, kind FROM own_field ORDER BY id').map((row) => ({
        id: number(row, 'id'),
        name: text(row, 'name'),
        kind: oneOf(row, 'kind', importFieldKinds),
      })),
  };
}
