import { z } from 'zod';
import type { BackupPlanTable, KeptPlan } from '#electron/features/backup/ports.ts';
import type { Database } from '../database.ts';
import { number, text } from '../row.ts';

const key = 'backup-plan';

const kept = z.object({
  folder: z.string().nullable(),
  daily: z.boolean(),
  keepDays: z.number(),
  last: z.object({ path: z.string(), madeAt: z.number(), bytes: z.number() }).nullable(),
  laterUntil: z.number(),
});

const first: KeptPlan = {
  folder: null,
  daily: true,
  keepDays: 30,
  last: null,
  laterUntil: 0,
};

/** Not an act: where backups lie is no change to the club's data. */
export function backupPlanTable(db: Database): BackupPlanTable {
  return {
    get: () => {
      const row = db.one('SELECT value FROM setting WHERE key = ?', [key]);
      if (row === undefined) return first;
      const reading = kept.safeParse(JSON.parse(text(row, 'value')));
      return reading.success ? reading.data : first;
    },
    put: (plan) => {
      db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', [key, JSON.stringify(plan)]);
    },
    people: () => {
      const row = db.one('SELECT count(*) AS total FROM recipient WHERE deleted_at IS NULL');
      return row === undefined ? 0 : number(row, 'total');
    },
  };
}
