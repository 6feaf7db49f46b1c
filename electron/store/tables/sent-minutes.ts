import { dayWindow, minuteOf } from '#domain/accounts/quota.ts';
import type { SentMinutes } from '#electron/features/account/ports.ts';
import type { Database } from '../database.ts';
import { number } from '../row.ts';

/** Minutes are kept for two days, so that a clock set forward and back again forgets nothing at once. */
const kept = 2 * dayWindow;

export function sentMinuteTable(db: Database): SentMinutes {
  return {
    add: (accountId, at) => {
      const minute = minuteOf(at);
      const { changes } = db.run(
        'UPDATE sent_minute SET count = count + 1 WHERE account_id = ? AND minute = ?',
        [accountId, minute],
      );
      if (changes > 0) return;
      db.run('DELETE FROM sent_minute WHERE minute < ?', [minute - kept]);
      db.run('INSERT INTO sent_minute (account_id, minute, count) VALUES (?, ?, 1)', [accountId, minute]);
    },
    lately: (accountId, at) =>
      db
        .all('SELECT minute, count FROM sent_minute WHERE account_id = ? AND minute >= ? ORDER BY minute', [
          accountId,
          minuteOf(at) - dayWindow,
        ])
        .map((row) => ({ minute: number(row, 'minute'), count: number(row, 'count') })),
  };
}
