import { z } from 'zod';
import type { Database } from '../database.ts';
import { text } from '../row.ts';
import { keepersKey, keepersText } from './first-rows.ts';

const sheets = z.array(z.strictObject({ createdAt: z.number(), keepers: z.array(z.string()) }));

/**
 * Who keeps the sheet with a recovery key. Sheets are told apart by when they were made, and the one before is
 * remembered too: when writing the new key's slot fails, the former sheet is still the one that counts.
 */
export function recoveryKeepers(db: Database) {
  const known = () => {
    const row = db.one('SELECT value FROM setting WHERE key = ?', [keepersKey]);
    return row === undefined ? [] : sheets.parse(JSON.parse(text(row, 'value')));
  };
  return {
    of: (createdAt: number): readonly string[] =>
      known().find((sheet) => sheet.createdAt === createdAt)?.keepers ?? [],
    /** Inside a transaction. `former` is when the sheet was made that counts until now, or null. */
    put: (createdAt: number, keepers: readonly string[], former: number | null): void => {
      const kept = known().filter((sheet) => sheet.createdAt === former && former !== createdAt);
      db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', [
        keepersKey,
        keepersText([...kept, { createdAt, keepers }]),
      ]);
    },
  };
}
