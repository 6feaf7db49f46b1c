import type { OpeningTable } from '#electron/features/copies/ports.ts';
import type { Database } from '../database.ts';
import { text } from '../row.ts';

const key = 'openings';

/** Not an act: nobody changed anything of the club. */
export function openingTable(db: Database): OpeningTable {
  return {
    count: () => {
      const row = db.one('SELECT value FROM meta WHERE key = ?', [key]);
      return row === undefined ? 0 : Number(text(row, 'value'));
    },
    put: (count) => {
      db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [key, String(count)]);
    },
  };
}
