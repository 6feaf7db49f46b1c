import { writeSync } from 'node:fs';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { openInChild } from './open-in-child.ts';

/**
 * Opens the store in the folder given, prints how far the one before it came (`found N`, or `mixed ...`), then
 * writes numbered changes of four rows each for ever, several at a time, printing `done N` once N is durable.
 */
function found(db: OpenStore): number {
  const last = Number(db.one("SELECT value FROM setting WHERE key = 'last'")?.['value'] ?? 0);
  const rows = Number(db.one('SELECT count(*) AS n FROM person_group')?.['n']);
  const highest = Number(db.one('SELECT max(CAST(name AS INTEGER)) AS n FROM person_group')?.['n'] ?? 0);
  const sound = db.one('SELECT integrity_check AS verdict FROM pragma_integrity_check')?.['verdict'];
  const whole = rows === last * 3 && highest === last && sound === 'ok';
  writeSync(1, whole ? `found ${last}\n` : `mixed ${last} ${rows} ${highest} ${String(sound)}\n`);
  return last;
}

async function change(db: OpenStore, number: number): Promise<void> {
  await db.transaction(() => {
    for (const part of ['a', 'b', 'c']) {
      db.run('INSERT INTO person_group (name) VALUES (?)', [`${number} ${part} ${'x'.repeat(number % 700)}`]);
    }
    db.run("INSERT OR REPLACE INTO setting (key, value) VALUES ('last', ?)", [String(number)]);
  });
  writeSync(1, `done ${number}\n`);
}

const db = await openInChild(process.argv[2] ?? '');
let number = found(db);
for (;;) {
  const together = [1, 2, 3].map((step) => change(db, number + step));
  number += together.length;
  await Promise.all(together);
  if (number % 20 < 3) await db.snapshot();
}
