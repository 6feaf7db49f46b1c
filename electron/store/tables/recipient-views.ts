import type { RecipientRow, Segment } from '#contract/recipients.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import type { OrderedSelection, RecipientViews, Selection } from '#electron/features/recipients/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, text } from '../row.ts';
import { groupsOf } from './groups.ts';
import { deletedSince, mailsTo, readIds, rowsForExport } from './recipient-rows.ts';
import { recipientDetail } from './recipient-detail.ts';
import { recipientHistory } from './recipient-history.ts';
import { Parameters, segmentPlaces, selectionSql } from './recipient-selection.ts';
import { bestTiePlace, isResting, standingOf, statusPlace, tiePlace } from './recipient-status.ts';

export function recipientViews(db: Database): RecipientViews {
  return {
    page: (query, now) => page(db, query, now),
    counts: (selection, now) => {
      const places = countPlaces(db, selection, now);
      const people = (segment: Segment) =>
        segmentPlaces(segment).reduce((sum, place) => sum + (places.get(place) ?? 0), 0);
      return {
        all: people('all'),
        receives: people('receives'),
        unconfirmed: people('unconfirmed'),
        returned: people('returned'),
        left: people('left'),
      };
    },
    find: (query, now) => find(db, query, now),
    detail: (recipientId, now) => recipientDetail(db, recipientId, now),
    history: (recipientId) => recipientHistory(db, recipientId),
    everybody: (query, now) => everybody(db, query, now),
    deletedSince: (moment) => deletedSince(db, moment),
    rowsForExport: (recipientIds) => rowsForExport(db, recipientIds),
    mailsTo: (recipientId) => mailsTo(db, recipientId),
  };
}

/** As one text: twenty thousand rows taken out one by one would take longer than finding them. */
function everybody(
  db: Database,
  query: Selection & { readonly segment: Segment },
  now: number,
): readonly RecipientId[] {
  const parameters = new Parameters();
  const ordered = { ...query, sort: 'name', descending: false } as const;
  const { from } = selectionSql(db, ordered, now, parameters);
  const row = db.one(
    `SELECT json_group_array(id) AS ids FROM (SELECT r.id ${from} ORDER BY r.sort_key, r.id)`,
    parameters.values,
  );
  return row === undefined ? [] : readIds(text(row, 'ids'));
}

function countPlaces(db: Database, selection: Selection, now: number): ReadonlyMap<number, number> {
  const parameters = new Parameters();
  const everybody = { ...selection, segment: 'all', sort: 'none' } as const;
  const { from, place } = selectionSql(db, everybody, now, parameters);
  const rows = db.all(`SELECT ${place()} AS place, count(*) AS people ${from} GROUP BY 1`, parameters.values);
  return new Map(rows.map((row) => [number(row, 'place'), number(row, 'people')]));
}

function count(db: Database, query: OrderedSelection, now: number): number {
  const parameters = new Parameters();
  const { from } = selectionSql(db, { ...query, sort: 'none' }, now, parameters);
  const row = db.one(`SELECT count(*) AS people ${from}`, parameters.values);
  return row === undefined ? 0 : number(row, 'people');
}

/** First only the ids of the page, which costs least in deep pages; then what is shown of these people. */
function page(
  db: Database,
  query: OrderedSelection & { readonly offset: number; readonly limit: number },
  now: number,
): ReturnType<RecipientViews['page']> {
  const parameters = new Parameters();
  const { from, columns } = selectionSql(db, query, now, parameters);
  const ids = db
    .all(
      `SELECT r.id ${from} ORDER BY ${ordered(columns, query.descending)}
       LIMIT ${parameters.add(query.limit)} OFFSET ${parameters.add(query.offset)}`,
      parameters.values,
    )
    .map((row) => idOf<RecipientId>(row, 'id'));
  return { total: count(db, query, now), rows: rowsOf(db, ids, query.listId, now) };
}

function ordered(columns: readonly string[], descending: boolean): string {
  return columns.map((column) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
}

/** First the first match in that order, then how many stand before it: no row is numbered that need not be. */
function find(db: Database, query: OrderedSelection & { readonly key: string }, now: number): number | null {
  const parameters = new Parameters();
  const { from, columns } = selectionSql(db, query, now, parameters);
  const first = db.one(
    `SELECT ${columns.map((column, index) => `${column} AS place${index}`).join(', ')} ${from}
       AND r.sort_key >= ${parameters.add(query.key)} AND r.sort_key < ${parameters.add(`${query.key}\u{10FFFF}`)}
     ORDER BY ${ordered(columns, query.descending)} LIMIT 1`,
    parameters.values,
  );
  if (first === undefined) return null;
  const again = new Parameters();
  const before = selectionSql(db, query, now, again);
  const values = columns.map((_, index) => again.add(first[`place${index}`] ?? null));
  const row = db.one(
    `SELECT count(*) AS people ${before.from}
       AND (${columns.join(', ')}) ${query.descending ? '>' : '<'} (${values.join(', ')})`,
    again.values,
  );
  return row === undefined ? null : number(row, 'people');
}

function rowsOf(
  db: Database,
  ids: readonly RecipientId[],
  listId: ListId | null,
  now: number,
): readonly RecipientRow[] {
  const groups = groupsOf(db, ids);
  const tie = listId === null ? '' : 'JOIN membership m ON m.recipient_id = r.id AND m.list_id = ?3';
  const place = statusPlace(listId === null ? bestTiePlace('?2') : tiePlace('?2'));
  const resting = listId === null ? isResting() : isResting('m.list_id = ?3');
  return db
    .all(
      `SELECT r.id, r.given_name, r.family_name, a.spelling, ${place} AS place, ${resting} AS resting
       FROM json_each(?1) ids CROSS JOIN recipient r ON r.id = ids.value
         JOIN address a ON a.id = r.address_id ${tie} ORDER BY ids.key`,
      [JSON.stringify(ids), now, ...(listId === null ? [] : [listId])],
    )
    .map((row) => recipientRow(row, groups));
}

function recipientRow(row: Row, groups: ReadonlyMap<RecipientId, readonly string[]>): RecipientRow {
  const id = idOf<RecipientId>(row, 'id');
  return {
    id,
    givenName: text(row, 'given_name'),
    familyName: text(row, 'family_name'),
    address: text(row, 'spelling'),
    ...standingOf(row),
    groups: groups.get(id) ?? [],
  };
}
