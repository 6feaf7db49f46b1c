import type { Segment } from '#contract/recipients.ts';
import { statusOrder } from '#domain/recipients/status.ts';
import type { RecipientStatus } from '#domain/recipients/recipient.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { Selection } from '#electron/features/recipients/ports.ts';
import type { Database, SqlValue } from '../database.ts';
import { number, text } from '../row.ts';
import { bestTiePlace, statusPlace, tiePlace } from './recipient-status.ts';

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

/**
 * FROM and WHERE of the people of a selection, as `r` with address `a`, and the SQL of their status.
 * Every word of the search must be found in the name, the address or a group. Words are found by `instr`,
 * which knows no wildcards, in the sort key (umlauts, accents and case do not matter) and in the address.
 */
export function selectionSql(
  db: Database,
  { listId, search }: Selection,
  now: number,
  parameters: Parameters,
): { readonly from: string; readonly place: string } {
  const words = search
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 12);
  const found = words.map((word) => wordSql(db, word, parameters)).join('');
  const at = parameters.add(now);
  const people = 'FROM recipient r JOIN address a ON a.id = r.address_id';
  if (listId === null) {
    return { from: `${people} WHERE r.deleted_at IS NULL${found}`, place: statusPlace(bestTiePlace(at)) };
  }
  return {
    from: `${people} JOIN membership m ON m.recipient_id = r.id AND m.list_id = ${parameters.add(listId)}
      WHERE r.deleted_at IS NULL AND m.state <> 'removed'${found}`,
    place: statusPlace(tiePlace(at)),
  };
}

function wordSql(db: Database, word: string, parameters: Parameters): string {
  const address = parameters.add(word);
  const places = [`instr(a.normalised, ${address}) > 0`, `instr(lower(a.spelling), ${address}) > 0`];
  const key = word.includes('@') ? '' : sortKey(word);
  if (key !== '') places.push(`instr(r.sort_key, ${parameters.add(key)}) > 0`);
  const groups = key === '' ? [] : groupsWith(db, key);
  if (groups.length > 0) {
    places.push(`EXISTS (SELECT 1 FROM recipient_group g WHERE g.recipient_id = r.id
      AND g.group_id IN (${groups.join(', ')}))`);
  }
  return ` AND (${places.join(' OR ')})`;
}

/** Row ids, so numbers: there are few groups, and only the domain knows their keys. */
function groupsWith(db: Database, key: string): readonly number[] {
  return db
    .all('SELECT id, name FROM person_group')
    .filter((row) => sortKey(text(row, 'name')).includes(key))
    .map((row) => number(row, 'id'));
}
