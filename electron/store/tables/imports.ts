import type { ImportReportRow, ImportReportView } from '#contract/imports.ts';
import { importConsentWays } from '#contract/imports.ts';
import type { ActId, ImportReportId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { ImportPart } from '#domain/imports/part.ts';
import { importParts, lineProblems } from '#domain/imports/part.ts';
import type { ImportTable, NewImport } from '#electron/features/imports/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, oneOf, text, textOrNull } from '../row.ts';
import { importUndo } from './import-undo.ts';

const views = `SELECT i.*, CASE WHEN a.undone_at IS NOT NULL THEN 'taken-back' ELSE i.state END AS shown_state,
    CASE WHEN i.state = 'done' AND a.undone_at IS NULL AND a.filling = 0 THEN a.id END AS open_act
  FROM import i LEFT JOIN act a ON a.id = i.act_id`;

export function importTable(db: Database): ImportTable {
  return {
    ...importUndo(db),
    insert: (report) => insert(db, report),
    addRows: (reportId, rows) => addRows(db, reportId, rows),
    finish: (reportId) => {
      db.run("UPDATE import SET state = 'done' WHERE id = ?", [reportId]);
    },
    lastConsent: () => number(db.one('SELECT coalesce(max(id), 0) AS last FROM consent') ?? {}, 'last'),
    ownConsents: (reportId, after) => {
      db.run('UPDATE consent SET import_id = ? WHERE id > ?', [reportId, after]);
    },
    forget: (reportId) => forget(db, reportId),
    unfinished: () =>
      db
        .all("SELECT id FROM import WHERE state = 'running' ORDER BY id DESC")
        .map((row) => idOf<ImportReportId>(row, 'id')),
    all: () => db.all(`${views} ORDER BY i.id DESC`).map(view),
    get: (reportId) => {
      const row = db.one(`${views} WHERE i.id = ?`, [reportId]);
      return row === undefined ? null : view(row);
    },
    counts: (reportId) => {
      const rows = db.all(
        'SELECT part, count(*) AS lines FROM import_row WHERE import_id = ? GROUP BY part',
        [reportId],
      );
      const found = new Map(rows.map((row) => [text(row, 'part'), number(row, 'lines')]));
      const counts: Record<string, number> = {};
      for (const part of importParts) counts[part] = found.get(part) ?? 0;
      return completeCounts(counts);
    },
    rows: (reportId, part, offset, limit) =>
      db
        .all(
          `SELECT part, line, name, address, problem, recipient_id FROM import_row
           WHERE import_id = ?1 AND (?2 IS NULL OR part = ?2) ORDER BY line, id LIMIT ?3 OFFSET ?4`,
          [reportId, part, limit, offset],
        )
        .map(reportRow),
  };
}

function completeCounts(found: Readonly<Record<string, number>>): Readonly<Record<ImportPart, number>> {
  const of = (part: ImportPart) => found[part] ?? 0;
  return {
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    left: of('left'),
    blocked: of('blocked'),
    returned: of('returned'),
    'same-person': of('same-person'),
    unreadable: of('unreadable'),
    'left-out': of('left-out'),
    doubles: of('doubles'),
    role: of('role'),
    typo: of('typo'),
  };
}

function insert(db: Database, report: NewImport): ImportReportId {
  const { counts, consent, evidence } = report;
  const { lastId } = db.run(
    `INSERT INTO import (name, list_id, list_name, act_id, state, at, by, new_people, updated, unchanged, skipped,
       unreadable, consent_how, consent_since, consent_note, evidence_name, evidence_blob)
     VALUES (?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      report.name,
      report.listId,
      report.listName,
      report.actId,
      report.at,
      report.by,
      counts.new,
      counts.updated,
      counts.unchanged,
      counts.skipped,
      counts.unreadable,
      consent.how,
      consent.since,
      consent.note,
      evidence?.name ?? null,
      evidence?.blob ?? null,
    ],
  );
  return toId<ImportReportId>(lastId);
}

function addRows(db: Database, reportId: ImportReportId, rows: readonly ImportReportRow[]): void {
  const values = rows.map((row) => [row.part, row.line, row.name, row.address, row.problem, row.recipientId]);
  db.run(
    `INSERT INTO import_row (import_id, part, line, name, address, problem, recipient_id)
     SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
     FROM json_each(?2) ORDER BY key`,
    [reportId, JSON.stringify(values)],
  );
}

/**
 * The book of consent is only ever added to; but what an import wrote that never came to its end is no evidence of
 * anything. Entries at the end of the chain go; where somebody else's entry was linked to them since, they stay.
 */
function forget(db: Database, reportId: ImportReportId): void {
  db.run(
    `DELETE FROM consent WHERE import_id = ?1
       AND id > coalesce((SELECT max(id) FROM consent WHERE import_id IS NOT ?1), 0)`,
    [reportId],
  );
  db.run('UPDATE consent SET import_id = NULL WHERE import_id = ?', [reportId]);
  db.run('DELETE FROM import_row WHERE import_id = ?', [reportId]);
  db.run('DELETE FROM import WHERE id = ?', [reportId]);
}

function view(row: Row): ImportReportView {
  return {
    reportId: idOf<ImportReportId>(row, 'id'),
    name: text(row, 'name'),
    listName: textOrNull(row, 'list_name'),
    at: number(row, 'at'),
    by: text(row, 'by'),
    new: number(row, 'new_people'),
    updated: number(row, 'updated'),
    unchanged: number(row, 'unchanged'),
    skipped: number(row, 'skipped'),
    unreadable: number(row, 'unreadable'),
    state: oneOf(row, 'shown_state', ['running', 'done', 'taken-back']),
    actId: row['open_act'] === null ? null : idOf<ActId>(row, 'open_act'),
    consent: {
      how: oneOf(row, 'consent_how', importConsentWays),
      since: textOrNull(row, 'consent_since'),
      note: text(row, 'consent_note'),
      evidenceName: textOrNull(row, 'evidence_name'),
    },
  };
}

function reportRow(row: Row): ImportReportRow {
  return {
    line: number(row, 'line'),
    part: oneOf(row, 'part', importParts),
    name: text(row, 'name'),
    address: text(row, 'address'),
    problem: row['problem'] === null ? null : oneOf(row, 'problem', lineProblems),
    recipientId: row['recipient_id'] === null ? null : idOf<RecipientId>(row, 'recipient_id'),
  };
}
