import type { LetterRow } from '#contract/letters.ts';
import { bounceReasons } from '#domain/bounces/bounce.ts';
import type { CaseId, LetterId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { LetterKind, LetterOutcome } from '#domain/letters/letter.ts';
import type { LetterTable, RawLetter } from '#electron/features/letters/ports.ts';
import type { LetterBook, NewLetter } from '#electron/jobs/check-mailbox/ports.ts';
import type { Database, Row } from '../database.ts';
import { bytes, idOf, number, oneOf, text, textOrNull } from '../row.ts';

const kinds: readonly LetterKind[] = [
  'bounce',
  'delayed',
  'auto-reply',
  'complaint',
  'join',
  'leave',
  'answer',
  'owner-word',
  'unreadable',
  'other',
];
const outcomes: readonly LetterOutcome[] = [
  'to-decide',
  'left',
  'removed',
  'decided',
  'draft',
  'unverified',
  'joined',
  'asked',
  'withheld',
  'noted',
  'not-counted',
  'nothing-to-do',
  'answer',
  'quarantined',
  'too-large',
];

/** A letter reads by the case it opened, where there is one: decided, it no longer waits. */
const shown = `SELECT letter.id, letter.kind, letter.who, letter.subject, letter.beginning, letter.reason,
  letter.away_until, letter.at, letter.from_address, found.id AS case_id,
  CASE WHEN found.id IS NULL THEN letter.outcome WHEN found.verdict = 'left' THEN 'left'
       WHEN found.verdict = 'removed-by-rule' THEN 'removed'
       WHEN found.verdict = 'admit' THEN 'joined'
       WHEN found.state = 'done' THEN 'noted' ELSE 'to-decide' END AS outcome
  FROM letter LEFT JOIN decide_case AS found ON found.letter_id = letter.id`;

export function letterTable(db: Database): LetterTable & LetterBook {
  return {
    recent: (offset, limit) => {
      const total = db.one('SELECT count(*) AS total FROM letter');
      const rows = db.all(`${shown} ORDER BY letter.at DESC, letter.id DESC LIMIT ? OFFSET ?`, [
        limit,
        offset,
      ]);
      return { total: total === undefined ? 0 : number(total, 'total'), rows: rows.map(rowOf) };
    },
    get: (letterId) => {
      const row = db.one(`${shown} WHERE letter.id = ?`, [letterId]);
      return row === undefined ? null : { row: rowOf(row), from: text(row, 'from_address') };
    },
    raw: (letterId) => rawOf(db.one('SELECT raw, raw_blob FROM letter WHERE id = ?', [letterId])),
    knows: (fingerprint) =>
      db.one('SELECT 1 AS known FROM letter WHERE fingerprint = ?', [fingerprint]) !== undefined,
    add: (letter) => insert(db, letter),
    amend: (letterId, outcome) => {
      db.run('UPDATE letter SET outcome = ? WHERE id = ?', [outcome, letterId]);
    },
    unreadable: () => {
      const row = db.one(`SELECT count(*) AS total FROM letter WHERE kind = 'unreadable'`);
      return row === undefined ? 0 : number(row, 'total');
    },
  };
}

function rowOf(row: Row): LetterRow {
  const caseId = row['case_id'];
  return {
    id: idOf<LetterId>(row, 'id'),
    kind: oneOf(row, 'kind', kinds),
    outcome: oneOf(row, 'outcome', outcomes),
    who: text(row, 'who'),
    subject: text(row, 'subject'),
    beginning: text(row, 'beginning'),
    reason: row['reason'] === null ? null : oneOf(row, 'reason', bounceReasons),
    awayUntil: textOrNull(row, 'away_until'),
    at: number(row, 'at'),
    caseId: typeof caseId === 'number' ? toId<CaseId>(caseId) : null,
  };
}

function rawOf(row: Row | undefined): RawLetter {
  if (row === undefined) return { kind: 'none' };
  if (row['raw_blob'] !== null) return { kind: 'blob', name: text(row, 'raw_blob') };
  return row['raw'] === null ? { kind: 'none' } : { kind: 'row', bytes: bytes(row, 'raw') };
}

function insert(db: Database, letter: NewLetter): LetterId {
  // A letter of the account before may have had the same place in its mailbox. It has none any more.
  db.run('UPDATE letter SET uid = -id WHERE account_id = ? AND folder = ? AND uid_validity = ? AND uid = ?', [
    letter.accountId,
    letter.folder,
    letter.uidValidity,
    letter.uid,
  ]);
  const { lastId } = db.run(
    `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
       subject, beginning, reason, away_until, challenge, delivery_id, address_id, raw, raw_blob)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      letter.accountId,
      letter.folder,
      letter.uidValidity,
      letter.uid,
      letter.fingerprint,
      letter.at,
      letter.kind,
      letter.outcome,
      letter.who,
      letter.from,
      letter.subject,
      letter.beginning,
      letter.reason,
      letter.awayUntil,
      letter.challenge ? 1 : 0,
      letter.deliveryId,
      letter.addressId,
      letter.raw,
      letter.rawBlob,
    ],
  );
  return toId<LetterId>(lastId);
}
