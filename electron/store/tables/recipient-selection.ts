import type { Segment } from '#contract/recipients.ts';
import { statusOrder } from '#domain/recipients/status.ts';
import type { ListId } from '#domain/ids.ts';
import type { RecipientStatus } from '#domain/recipients/recipient.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { OrderedSelection, Selection } from '#electron/features/recipients/ports.ts';
import type { Database, SqlValue } from '../database.ts';
import { number, text } from '../row.ts';
import { bestTiePlace, statusPlace, tiePlace } from './recipient-status.ts';

interface Selected extends Selection {
  readonly segment: Segment;
  readonly sort: OrderedSelection['sort'] | 'none';
}

const mostWords = 12;

/** A query being put together: SQL with numbered parameters. */
export class Parameters {
  readonly values: SqlValue[] = [];

  /** Adds a value and answers how the SQL names it. */
  add(value: SqlValue): string {
    this.values.push(value);
    return `?${this.values.length}`;
  }
}

const inSegment: Readonly<Record<Segment, readonly RecipientStatus[]>> = {
  all: statusOrder,
  receives: ['receives'],
  unconfirmed: ['unconfirmed'],
  // To the owner a block is returned mail that was decided.
  returned: ['returned', 'blocked'],
  left: ['left'],
};

export function segmentPlaces(segment: Segment): readonly number[] {
  return inSegment[segment].map((status) => statusOrder.indexOf(status));
}

/** What a grid is sorted by, the last column telling any two people apart. The status is put before the name's. */
const columnsOf = {
  name: ['r.sort_key', 'r.id'],
  address: ['a.normalised', 'r.sort_key', 'r.id'],
  status: ['r.sort_key', 'r.id'],
  none: [],
} as const;

/** The tables, the one by which the order goes first; for counting, the list's ties, which are fewest. */
function tables(sort: Selected['sort'], listId: ListId | null, parameters: Parameters): string {
  const address = 'LEFT JOIN address a ON a.id = r.address_id';
  const people =
    sort === 'address' ? 'address a CROSS JOIN recipient r ON r.address_id = a.id' : 'recipient r';
  if (listId === null) return sort === 'address' ? people : `${people} ${address}`;
  const list = parameters.add(listId);
  if (sort === 'none') {
    return `membership m CROSS JOIN recipient r ON m.list_id = ${list} AND r.id = m.recipient_id ${address}`;
  }
  const tie = `CROSS JOIN membership m ON m.list_id = ${list} AND m.recipient_id = r.id`;
  return sort === 'address' ? `${people} ${tie}` : `${people} ${tie} ${address}`;
}

/**
 * The people of a selection, as `r` with address `a`: FROM and WHERE, the SQL of their status, the columns of
 * their order. Tables are read in the order's own order, so that a page costs no sorting; the address is
 * joined so that SQLite leaves it out where nothing asks for it.
 */
export interface SelectionSql {
  readonly from: string;
  /** Adds what it needs to the parameters. */
  readonly place: () => string;
  readonly columns: readonly string[];
}

/**
 * Every word of the search must be found in the name, the salutation, the address, a group or an own field.
 * Words are found by `instr`, which knows no wildcards, in keys (umlauts, accents and case do not matter) and
 * in the address.
 */
export function selectionSql(
  db: Database,
  { listId, search, segment, sort }: Selected,
  now: number,
  parameters: Parameters,
): SelectionSql {
  // Added when it is first named: the store refuses parameters that a statement does not use.
  let at: string | null = null;
  const place = () => {
    at ??= parameters.add(now);
    return statusPlace(listId === null ? bestTiePlace(at) : tiePlace(at));
  };
  const from = tables(sort, listId, parameters);
  const conditions = [
    'r.deleted_at IS NULL',
    ...(listId === null ? [] : ["m.state <> 'removed'"]),
    ...words(search).map((word) => wordSql(db, word, parameters)),
    ...(segment === 'all' ? [] : [`${place()} IN (${segmentPlaces(segment).join(', ')})`]),
  ];
  return {
    from: `FROM ${from} WHERE ${conditions.join(' AND ')}`,
    place,
    columns: sort === 'status' ? [place(), ...columnsOf.status] : columnsOf[sort],
  };
}

function words(search: string): readonly string[] {
  const all = search.normalize('NFC').toLowerCase().split(/\s+/);
  return all.filter((word) => word !== '').slice(0, mostWords);
}

function wordSql(db: Database, word: string, parameters: Parameters): string {
  const key = word.includes('@') ? '' : sortKey(word);
  const places = key === '' ? [] : keyPlaces(parameters.add(key));
  const groups = key === '' ? [] : groupsWith(db, key);
  if (groups.length > 0) {
    places.push(
      `r.id IN (SELECT recipient_id FROM recipient_group WHERE group_id IN (${groups.join(', ')}))`,
    );
  }
  // Last, as the address lies in another table.
  const address = parameters.add(word);
  places.push(`instr(a.normalised, ${address}) > 0`);
  // Only a domain with umlauts is spelled otherwise than normalised, but for case.
  if (/\P{ASCII}/u.test(word)) places.push(`instr(a.spelling, ${address}) > 0`);
  return `(${places.join(' OR ')})`;
}

function keyPlaces(key: string): string[] {
  return [
    `instr(r.sort_key, ${key}) > 0`,
    `instr(r.salutation_key, ${key}) > 0`,
    `r.id IN (SELECT v.recipient_id FROM recipient_field v JOIN own_field f ON f.id = v.field_id
      WHERE f.deleted_at IS NULL AND instr(v.search_key, ${key}) > 0)`,
  ];
}

/** Row ids, so numbers: there are few groups, and only the domain knows their keys. */
function groupsWith(db: Database, key: string): readonly number[] {
  return db
    .all('SELECT id, name FROM person_group')
    .filter((row) => sortKey(text(row, 'name')).includes(key))
    .map((row) => number(row, 'id'));
}
