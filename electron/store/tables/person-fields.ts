import type { PersonFieldTable } from '#electron/features/recipients/ports.ts';
import type { Database } from '../database.ts';

export function personFieldTable(db: Database): PersonFieldTable {
  return {
    insert: (name) => db.run("INSERT INTO own_field (name, kind) VALUES (?, 'text')", [name]).lastId,
    set: (recipientId, fieldId, value) => {
      db.run(
        `INSERT INTO recipient_field (recipient_id, field_id, value) VALUES (?, ?, ?)
         ON CONFLICT (recipient_id, field_id) DO UPDATE SET value = excluded.value`,
        [recipientId, fieldId, value],
      );
    },
  };
}
