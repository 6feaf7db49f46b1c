import type { FromLetter, MailedDraft } from '#contract/mailed-draft.ts';
import type { MailingId } from '#domain/ids.ts';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { flag, text } from '../row.ts';

const names = z.array(z.string());

/** The owner's letter a mailing was made from, or null. */
export function fromLetter(db: Database, mailingId: MailingId): MailedDraft | null {
  const row = db.one(
    'SELECT name, address, proven, left_out, opened_at IS NOT NULL AS opened FROM letter_draft WHERE mailing_id = ?',
    [mailingId],
  );
  if (row === undefined) return null;
  return {
    name: text(row, 'name'),
    address: text(row, 'address'),
    proven: flag(row, 'proven'),
    leftOut: names.parse(JSON.parse(text(row, 'left_out'))),
    isOpened: flag(row, 'opened'),
  };
}

export function noteOpened(db: Database, mailingId: MailingId, at: number): void {
  db.run('UPDATE letter_draft SET opened_at = ? WHERE mailing_id = ? AND opened_at IS NULL', [at, mailingId]);
}

export function letterDraftTable(db: Database) {
  return {
    /** Only inside a transaction. */
    note: (mailingId: MailingId, letterId: number, from: FromLetter): void => {
      db.run(
        'INSERT INTO letter_draft (mailing_id, letter_id, name, address, proven, left_out) VALUES (?, ?, ?, ?, ?, ?)',
        [mailingId, letterId, from.name, from.address, from.proven ? 1 : 0, JSON.stringify(from.leftOut)],
      );
    },
  };
}
