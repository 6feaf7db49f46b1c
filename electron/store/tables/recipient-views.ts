import type { RecipientRow, Segment } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import type { OrderedSelection, RecipientViews, Selection } from '#electron/features/recipients/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, text } from '../row.ts';
import { groupsOf } from './groups.ts';
import { recipientDetail } from './recipient-detail.ts';
import { recipientHistory } from './recipient-history.ts';
import { Parameters, segmentPlaces, selectionSql } from './recipient-selection.ts';
import { statusAt } from './recipient-status.ts';

/** Columns an order goes by, the last one telling any two people apart. */
const orders: Readonly<Record<OrderedSelection['sort'], readonly string[]>> = {
  name: ['sort_key', 'id'],
  address: ['normalised', 'sort_key', 'id'],
  status: ['place', 'sort_key', 'id'],
};

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
  };
}

function countPlaces(db: Database, selection: Selection, now: number): ReadonlyMap<number, number> {
  const parameters = new Parameters();
  const { from, place } = selectionSql(db, selection, now, parameters);
  const rows = db.all(`SELECT ${place} AS place, count(*) AS people ${from} GROUP BY 1`, parameters.values);
  return new Map(rows.map((row) => [number(row, 'place'), number(row, 'people')]));
}

/** The people of an ordered selection as a table `chosen`, and its rows' order as SQL. */
function chosen(db: Database, query: OrderedSelection, now: number, parameters: Parameters) {
  const { from, place } = selectionSql(db, query, now, parameters);
  const narrowed =
    query.segment === 'all' ? '' : ` WHERE place IN (${segmentPlaces(query.segment).join(', ')})`;
  const direction = query.descending ? 'DESC' : 'ASC';
  return {
    table: `WITH people AS (SELECT r.id, r.given_name, r.family_name, r.sort_key, a.normalised, a.spelling,
      ${place} AS place ${from}), chosen AS (SELECT * FROM people${narrowed})`,
    order: orders[query.sort].map((column) => `${column} ${direction}`).join(', '),
  };
}

function page(
  db: Database,
  query: OrderedSelection & { readonly offset: number; readonly limit: number },
  now: number,
): ReturnType<RecipientViews['page']> {
  const places = countPlaces(db, query, now);
  const total = segmentPlaces(query.segment).reduce((sum, place) => sum + (places.get(place) ?? 0), 0);
  const parameters = new Parameters();
  const { table, order } = chosen(db, query, now, parameters);
  const rows = db.all(
    `${table} SELECT * FROM chosen ORDER BY ${order}
     LIMIT ${parameters.add(query.limit)} OFFSET ${parameters.add(query.offset)}`,
    parameters.values,
  );
  const groups = groupsOf(
    db,
    rows.map((row) => idOf<RecipientId>(row, 'id')),
  );
  return { total, rows: rows.map((row) => recipientRow(row, groups)) };
}

/** First the first match in that order, then how many stand before it: no row is numbered that need not be. */
function find(db: Database, query: OrderedSelection & { readonly key: string }, now: number): number | null {
  const parameters = new Parameters();
  const { table, order } = chosen(db, query, now, parameters);
  const key = parameters.add(query.key);
  const beyond = parameters.add(`${query.key}\u{10FFFF}`);
  const first = db.one(
    `${table} SELECT * FROM chosen WHERE sort_key >= ${key} AND sort_key < ${beyond} ORDER BY ${order} LIMIT 1`,
    parameters.values,
  );
  if (first === undefined) return null;
  const again = new Parameters();
  const before = chosen(db, query, now, again);
  const columns = orders[query.sort];
  const values = columns.map((column) => again.add(first[column] ?? null));
  const row = db.one(
    `${before.table} SELECT count(*) AS people FROM chosen
     WHERE (${columns.join(', ')}) ${query.descending ? '>' : '<'} (${values.join(', ')})`,
    again.values,
  );
  return row === undefined ? null : number(row, 'people');
}

function recipientRow(row: Row, groups: ReadonlyMap<RecipientId, readonly string[]>): RecipientRow {
  const id = idOf<RecipientId>(row, 'id');
  return {
    id,
    givenName: text(row, 'given_name'),
    familyName: text(row, 'family_name'),
    address: text(row, 'spelling'),
    status: statusAt(number(row, 'place')),
    groups: groups.get(id) ?? [],
  };
}
