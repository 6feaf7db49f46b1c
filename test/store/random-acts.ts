import fc from 'fast-check';
import type { Database } from '#electron/store/database.ts';

/** One change of some rows, as a person's work makes it; `n` and `m` choose the rows. */
export interface Step {
  readonly what: number;
  readonly n: number;
  readonly m: number;
  readonly text: string;
}

export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(9),
  n: fc.integer({ min: 1, max: 6 }),
  m: fc.integer({ min: 1, max: 6 }),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
});

/** Rows that every step needs. */
export function seed(db: Database): void {
  db.run("INSERT INTO organisation (id, name, mark, legal_notice) VALUES (1, 'A', 'a', '')");
  db.run("INSERT INTO account (kind, sender_name, address) VALUES ('practice', 'A', 'post@example.org')");
  for (let n = 1; n <= 3; n += 1) {
    db.run(
      `INSERT INTO list (public_number, name, label, kind, state, colour, sign_up_rule, return_rule, account_id,
        reply_to, position, created_at) VALUES (?, ?, ?, 'newsletter', 'active', 'teal', 'closed', 'ask', 1, '', ?, 1)`,
      [n, `List ${n}`, `list-${n}`, n],
    );
  }
}

const steps: readonly ((db: Database, step: Step) => void)[] = [
  (db, { n, text }) => {
    const sql = 'INSERT OR IGNORE INTO address (public_number, spelling, normalised) VALUES (?, ?, ?)';
    db.run(sql, [n * 3_000_000_000, text, text]);
  },
  (db, { n, m, text }) => {
    db.run(
      `INSERT INTO recipient (public_number, address_id, given_name, family_name, salutation, language, sort_key,
        created_at) SELECT coalesce(max(public_number), 0) + 1, ?, ?, '', '', 'de', ?, ? FROM recipient
        HAVING EXISTS (SELECT 1 FROM address WHERE id = ?)`,
      [n, text, text, 1_780_000_000_000 + m, n],
    );
  },
  (db, { n, text }) => db.run('UPDATE recipient SET given_name = ? WHERE id = ?', [text, n]),
  (db, { n, m }) =>
    db.run('UPDATE recipient SET deleted_at = ? WHERE id BETWEEN ? AND ?', [1_780_000_000_000, n, m]),
  (db, { n, m }) =>
    db.run(
      `INSERT OR IGNORE INTO membership (recipient_id, list_id, state, source, era, since)
        SELECT id, ?, 'active', 'import', 0, 1 FROM recipient WHERE id >= ?`,
      [(m % 3) + 1, n],
    ),
  (db, { n }) => db.run('DELETE FROM membership WHERE recipient_id = ?', [n]),
  (db, { n, text }) =>
    db.run('UPDATE list SET name = ?, state = ? WHERE id = ?', [text, 'dormant', (n % 3) + 1]),
  (db, { n, text }) =>
    db.run('INSERT OR REPLACE INTO person_group (id, name) VALUES (?, ?)', [n + 10, `${text}${n}`]),
  (db, { text }) => db.run('UPDATE organisation SET legal_notice = ?', [text]),
  (db, { n, m }) => db.run('UPDATE address SET blocked_at = ? WHERE id IN (?, ?)', [1_780_000_000_000, n, m]),
];

export function take(db: Database, given: Step): void {
  steps[given.what]?.(db, given);
}
