import { bounceReasons } from '#domain/bounces/bounce.ts';
import type { CaseId, LetterId, ListId } from '#domain/ids.ts';
import { toldKinds } from '#domain/owners/owner-notice.ts';
import type { CodeWatch } from '#electron/features/decide/ports.ts';
import type { OwnerCodeTable, UntoldCase } from '#electron/features/owners/ports.ts';
import type { OwnerBook, WrittenCode } from '#electron/jobs/check-mailbox/ports.ts';
import type { Database, Row } from '../database.ts';
import { flag, idOf, number, oneOf, text } from '../row.ts';

const mostUntold = 1000;
/** Codes of cases settled longer ago are as good as unknown. */
const known = `SELECT w.code, w.case_id, w.normalised, c.kind, c.state <> 'done' AS open, c.list_id,
    (SELECT CASE o.name WHEN '' THEN o.address ELSE o.name END FROM list_owner o
     WHERE o.list_id = c.list_id AND o.normalised = w.normalised) AS owner
  FROM owner_code w JOIN decide_case c ON c.id = w.case_id WHERE w.code IS NOT NULL
    AND (c.state <> 'done' OR c.settled_at > ?)`;
const settledCodesKnown = 90 * 24 * 60 * 60 * 1000;

/** Which owner was told of which case, and by which code. */
export function ownerCodeTable(db: Database): OwnerCodeTable & OwnerBook & CodeWatch {
  return {
    untold: (settledSince) => untold(db, settledSince),
    codeTaken: (code) => db.one('SELECT 1 FROM owner_code WHERE code = ?', [code]) !== undefined,
    noteTold: (caseId, normalised, code, noticeId, at) => {
      db.run('INSERT INTO owner_code (case_id, normalised, code, notice_id, at) VALUES (?, ?, ?, ?, ?)', [
        caseId,
        normalised,
        code,
        noticeId,
        at,
      ]);
    },
    isOwner: (address) =>
      db.one(
        `SELECT 1 FROM list_owner o JOIN list l ON l.id = o.list_id
         WHERE o.normalised = ? AND l.deleted_at IS NULL`,
        [address.normalize('NFC').toLowerCase()],
      ) !== undefined,
    ownerOf: (listId, address) => {
      const row = db.one(
        `SELECT CASE name WHEN '' THEN address ELSE name END AS owner FROM list_owner
         WHERE list_id = ? AND normalised = ?`,
        [listId, address.normalize('NFC').toLowerCase()],
      );
      return row === undefined ? null : text(row, 'owner');
    },
    codes: (now) => db.all(known, [now - settledCodesKnown]).map(writtenCode),
    wrongSince: (moment) =>
      db
        .all('SELECT at, count FROM wrong_code WHERE at > ? ORDER BY at DESC, letter_id DESC', [moment])
        .map((row) => ({ at: number(row, 'at'), count: number(row, 'count') })),
    unverified: (since) =>
      db
        .all(
          `SELECT id, from_address, at FROM letter WHERE kind = 'owner-word' AND outcome = 'unverified' AND at > ?
           ORDER BY at DESC, id DESC LIMIT 20`,
          [since],
        )
        .map((row) => ({
          letterId: idOf<LetterId>(row, 'id'),
          from: text(row, 'from_address'),
          at: number(row, 'at'),
        })),
    noteWrong: (letterId: LetterId, count, at) => {
      db.run('INSERT INTO wrong_code (letter_id, at, count) VALUES (?, ?, ?)', [letterId, at, count]);
    },
  };
}

function writtenCode(row: Row): WrittenCode {
  return {
    code: text(row, 'code'),
    caseId: idOf<CaseId>(row, 'case_id'),
    kind: oneOf(row, 'kind', toldKinds),
    open: flag(row, 'open'),
    normalised: text(row, 'normalised'),
    owner: row['owner'] === null ? null : text(row, 'owner'),
  };
}

/** The domain goes on the wire as its A-label, which is what the normalised form has. */
function wire(address: string, normalised: string): string {
  return address.slice(0, address.lastIndexOf('@')) + normalised.slice(normalised.lastIndexOf('@'));
}

function untold(db: Database, settledSince: number): readonly UntoldCase[] {
  return db
    .all(
      `SELECT c.id, c.kind, c.name, c.address, c.list_id, c.state = 'open' AS open, l.name AS list,
         o.address AS owner_address, o.normalised, b.reason, coalesce(b.diagnostic, '') AS diagnostic,
         coalesce(m.subject, '') AS mailing
       FROM decide_case c JOIN list l ON l.id = c.list_id JOIN list_owner o ON o.list_id = l.id
         LEFT JOIN bounce b ON b.id = c.bounce_id LEFT JOIN delivery d ON d.id = b.delivery_id
         LEFT JOIN mailing m ON m.id = d.mailing_id
       WHERE l.deleted_at IS NULL AND l.owner_notice = 'by-mail'
         -- Two addresses are compared on the screen, not in a mail.
         AND c.kind <> 'new-address'
         AND (c.state = 'open' OR c.verdict = 'removed-by-rule' AND c.settled_at > ?)
         AND NOT EXISTS (SELECT 1 FROM owner_code w WHERE w.case_id = c.id AND w.normalised = o.normalised)
       ORDER BY o.normalised, c.id LIMIT ${String(mostUntold)}`,
      [settledSince],
    )
    .map((row) => {
      const normalised = text(row, 'normalised');
      return {
        caseId: idOf<CaseId>(row, 'id'),
        listId: idOf<ListId>(row, 'list_id'),
        kind: oneOf(row, 'kind', toldKinds),
        open: flag(row, 'open'),
        name: text(row, 'name'),
        address: text(row, 'address'),
        list: text(row, 'list'),
        mailing: text(row, 'mailing'),
        reason: row['reason'] === null ? null : oneOf(row, 'reason', bounceReasons),
        said: text(row, 'diagnostic'),
        owner: { to: wire(text(row, 'owner_address'), normalised), normalised },
      };
    });
}
