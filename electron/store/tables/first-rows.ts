import type { MemoryDatabase } from '../sql/memory-database.ts';

export interface FirstRows {
  readonly organisation: { readonly name: string; readonly mark: string; readonly legalNotice: string };
  readonly language: 'de' | 'en';
  readonly recovery: { readonly createdAt: number; readonly keepers: readonly string[] };
}

/**
 * The rows a club's new store begins with. The account stands for the mail account it does not have yet, so that lists
 * can refer to it.
 */
export function writeFirstRows(memory: MemoryDatabase, rows: FirstRows): void {
  const { name, mark, legalNotice } = rows.organisation;
  memory.run('INSERT INTO organisation (id, name, mark, legal_notice) VALUES (1, ?, ?, ?)', [
    name,
    mark,
    legalNotice,
  ]);
  memory.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', ?, '')", [name]);
  memory.run("INSERT INTO setting (key, value) VALUES ('language', ?)", [rows.language]);
  memory.run('INSERT INTO setting (key, value) VALUES (?, ?)', [keepersKey, keepersText([rows.recovery])]);
}

export const keepersKey = 'recovery-keepers';

/** Field by field: a sheet may come with its key, which is never kept. */
export function keepersText(sheets: readonly FirstRows['recovery'][]): string {
  return JSON.stringify(sheets.map(({ createdAt, keepers }) => ({ createdAt, keepers })));
}
