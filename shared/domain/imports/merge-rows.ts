import { personSortKey } from '../text/sort-key.ts';
import type { PersonRow } from './map-row.ts';

/** A person of the file: one row, with what further rows about the same person added. */
export interface FilePerson {
  readonly row: PersonRow;
  readonly key: string;
  /** Lines that said more about the same person. */
  readonly doubles: readonly number[];
}

function filled(row: PersonRow, other: PersonRow): PersonRow {
  const nameless = row.givenName === '' && row.familyName === '';
  return {
    ...row,
    givenName: nameless ? other.givenName : row.givenName,
    familyName: nameless ? other.familyName : row.familyName,
    salutation: row.salutation || other.salutation,
    language: row.language ?? other.language,
    groups: [...new Set([...row.groups, ...other.groups])],
    fields: new Map([...other.fields, ...row.fields]),
  };
}

/**
 * Puts rows about the same person together: same address and same name, or same address and no name. Gaps are
 * filled from one another, the earlier row counts where both say something. Another name at the same address is
 * somebody who shares it.
 */
export class RowMerger {
  readonly #byAddress = new Map<string, { row: PersonRow; key: string; doubles: number[] }[]>();
  readonly #people: { row: PersonRow; key: string; doubles: number[] }[] = [];

  /** @param row one with an address */
  add(row: PersonRow): void {
    const address = row.address?.normalised ?? '';
    const key = personSortKey(row.givenName, row.familyName);
    const there = this.#byAddress.get(address) ?? [];
    const same = there.find((person) => person.key === key || person.key === '' || key === '');
    if (same === undefined) {
      const person = { row, key, doubles: [] };
      this.#people.push(person);
      this.#byAddress.set(address, [...there, person]);
      return;
    }
    same.row = filled(same.row, row);
    if (same.key === '') same.key = key;
    same.doubles.push(row.line);
  }

  people(): readonly FilePerson[] {
    return this.#people;
  }
}
