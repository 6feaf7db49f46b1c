import type { CourseEntry } from '#contract/mailing-course.ts';
import type { ListId, MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { listColours } from '#domain/lists/list.ts';
import type { MailingState, PauseReason } from '#domain/mailings/mailing.ts';
import { missedReasons } from '#domain/mailings/schedule.ts';
import type { MailingList, MailingRecord, MailingTable } from '#electron/features/mailings/ports.ts';
import type { Database, Row } from '../database.ts';
import { fromLetter, noteOpened } from './letter-drafts.ts';
import { idOf, number, numberOrNull, oneOf, text, textOrNull } from '../row.ts';

const states: readonly MailingState[] = ['draft', 'scheduled', 'sending', 'paused', 'sent', 'stopped'];
const reasons: readonly PauseReason[] = [
  'by-hand',
  'restart',
  'older-copy',
  'login-refused',
  'password-unreadable',
  'certificate',
  'encryption',
  'wrong-server',
  'limit-reached',
  'many-refused',
  'sender-problem',
  'store-not-writable',
  'no-connection',
  'mailbox-unread',
];
const courseKinds: readonly CourseEntry['kind'][] = [
  'frozen',
  'first',
  'paused',
  'resumed',
  'stopped',
  'finished',
  'restarted',
  'planned',
  'on-time',
  'late',
];

export function mailingTable(db: Database): MailingTable {
  const records = (rest: string, ...parameters: number[]) =>
    db.all(`SELECT * FROM mailing WHERE deleted_at IS NULL ${rest}`, parameters).map(record);
  return {
    get: (mailingId) => records('AND id = ?', mailingId)[0] ?? null,
    all: () => records('ORDER BY coalesce(started_at, changed_at) DESC, id DESC'),
    underWay: () => records("AND state IN ('sending', 'paused') ORDER BY changed_at, id"),
    scheduled: () => records("AND state = 'scheduled' ORDER BY scheduled_at, id"),
    numberTaken: (publicNumber) =>
      db.one('SELECT 1 FROM mailing WHERE public_number = ?', [publicNumber]) !== undefined,
    insert: ({ publicNumber, subject, preheader, document, at }) =>
      toId<MailingId>(
        db.run(
          `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at)
           VALUES (?, 'draft', 0, ?, ?, ?, ?)`,
          [publicNumber, subject, preheader, document, at],
        ).lastId,
      ),
    save: (mailingId, { revision, subject, preheader, document, at }) => {
      db.run(
        'UPDATE mailing SET revision = ?, subject = ?, preheader = ?, document = ?, changed_at = ? WHERE id = ?',
        [revision, subject, preheader, document, at, mailingId],
      );
    },
    fromLetter: (mailingId) => fromLetter(db, mailingId),
    noteOpened: (mailingId, at) => noteOpened(db, mailingId, at),
    setLists: (mailingId, listIds) => setLists(db, mailingId, listIds),
    lists: (mailingId) => listsOf(db, mailingId),
    hasLostList: (mailingId) =>
      db.one(
        `SELECT 1 FROM mailing_list t JOIN list l ON l.id = t.list_id
         WHERE t.mailing_id = ? AND l.deleted_at IS NOT NULL`,
        [mailingId],
      ) !== undefined,
    discard: (mailingId, at) => {
      db.run('UPDATE mailing SET deleted_at = ? WHERE id = ?', [at, mailingId]);
    },
    ...appointments(db),
    ...moves(db),
    course: (mailingId) =>
      db
        .all('SELECT at, kind, reason FROM mailing_course WHERE mailing_id = ? ORDER BY id', [mailingId])
        .map((row) => ({
          at: number(row, 'at'),
          kind: oneOf(row, 'kind', courseKinds),
          reason: reasonOf(row, 'reason'),
        })),
    addCourse: (mailingId, { at, kind, reason }) => {
      db.run('INSERT INTO mailing_course (mailing_id, at, kind, reason) VALUES (?, ?, ?, ?)', [
        mailingId,
        at,
        kind,
        reason,
      ]);
    },
  };
}

/** From draft to scheduled and back. */
function appointments(db: Database): Pick<MailingTable, 'schedule' | 'miss' | 'unschedule'> {
  return {
    schedule: (mailingId, at) => {
      db.run("UPDATE mailing SET state = 'scheduled', scheduled_at = ?, missed = NULL WHERE id = ?", [
        at,
        mailingId,
      ]);
    },
    miss: (mailingId, reason) => {
      db.run('UPDATE mailing SET missed = ? WHERE id = ?', [reason, mailingId]);
    },
    unschedule: (mailingId) => {
      db.run("UPDATE mailing SET state = 'draft', scheduled_at = NULL, missed = NULL WHERE id = ?", [
        mailingId,
      ]);
    },
  };
}

/** From draft to sending and on. */
function moves(db: Database): Pick<MailingTable, 'freeze' | 'thaw' | 'begin' | 'pause' | 'resume' | 'end'> {
  return {
    freeze: (mailingId, frozen, holdUntil, at) => {
      db.run(
        `UPDATE mailing SET state = 'sending', frozen = ?, hold_until = ?, changed_at = ?,
           scheduled_at = NULL, missed = NULL WHERE id = ?`,
        [frozen, holdUntil, at, mailingId],
      );
    },
    thaw: (mailingId, at) => {
      db.run(
        `UPDATE mailing SET state = 'draft', frozen = NULL, hold_until = NULL, pause_reason = NULL, changed_at = ?
         WHERE id = ?`,
        [at, mailingId],
      );
      db.run('DELETE FROM mailing_course WHERE mailing_id = ?', [mailingId]);
    },
    begin: (mailingId, at) => {
      db.run('UPDATE mailing SET started_at = ?, hold_until = NULL WHERE id = ?', [at, mailingId]);
    },
    pause: (mailingId, reason) => {
      db.run("UPDATE mailing SET state = 'paused', pause_reason = ?, hold_until = NULL WHERE id = ?", [
        reason,
        mailingId,
      ]);
    },
    resume: (mailingId) => {
      db.run("UPDATE mailing SET state = 'sending', pause_reason = NULL, ended_at = NULL WHERE id = ?", [
        mailingId,
      ]);
    },
    end: (mailingId, state, at) => {
      db.run(
        'UPDATE mailing SET state = ?, pause_reason = NULL, hold_until = NULL, ended_at = ? WHERE id = ?',
        [state, at, mailingId],
      );
    },
  };
}

function record(row: Row): MailingRecord {
  return {
    id: idOf<MailingId>(row, 'id'),
    publicNumber: number(row, 'public_number'),
    state: oneOf(row, 'state', states),
    revision: number(row, 'revision'),
    subject: text(row, 'subject'),
    preheader: text(row, 'preheader'),
    document: text(row, 'document'),
    changedAt: number(row, 'changed_at'),
    frozen: textOrNull(row, 'frozen'),
    holdUntil: numberOrNull(row, 'hold_until'),
    startedAt: numberOrNull(row, 'started_at'),
    endedAt: numberOrNull(row, 'ended_at'),
    pauseReason: reasonOf(row, 'pause_reason'),
    schedule: scheduleOf(row),
  };
}

function scheduleOf(row: Row): MailingRecord['schedule'] {
  const at = numberOrNull(row, 'scheduled_at');
  if (at === null) return null;
  return { at, missed: row['missed'] === null ? null : oneOf(row, 'missed', missedReasons) };
}

function reasonOf(row: Row, column: string): PauseReason | null {
  return row[column] === null ? null : oneOf(row, column, reasons);
}

/** Rows that stay keep their ids, so that saving a draft again and again writes nothing here. */
function setLists(db: Database, mailingId: MailingId, listIds: readonly ListId[]): void {
  const chosen = JSON.stringify(listIds);
  db.run(
    'DELETE FROM mailing_list WHERE mailing_id = ? AND list_id NOT IN (SELECT value FROM json_each(?))',
    [mailingId, chosen],
  );
  db.run(
    `INSERT INTO mailing_list (mailing_id, list_id)
     SELECT ?1, id FROM list WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?2))
       AND id NOT IN (SELECT list_id FROM mailing_list WHERE mailing_id = ?1) ORDER BY id`,
    [mailingId, chosen],
  );
}

function listsOf(db: Database, mailingId: MailingId): MailingList[] {
  return db
    .all(
      `SELECT l.id, l.name, l.colour, l.kind, l.state FROM mailing_list t JOIN list l ON l.id = t.list_id
         JOIN mailing g ON g.id = t.mailing_id
       WHERE t.mailing_id = ? AND (l.deleted_at IS NULL OR g.frozen IS NOT NULL) ORDER BY l.position, l.id`,
      [mailingId],
    )
    .map((row) => ({
      id: idOf<ListId>(row, 'id'),
      name: text(row, 'name'),
      colour: oneOf(row, 'colour', listColours),
      kind: oneOf(row, 'kind', ['newsletter', 'member-information'] as const),
      state: oneOf(row, 'state', ['active', 'dormant'] as const),
    }));
}
