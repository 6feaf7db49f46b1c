import type { FilePerson } from '#domain/imports/merge-rows.ts';
import type { PlannedPerson } from './plan.ts';
import type { KnownPerson } from './ports.ts';
import type { WhoIsHere } from './who-is-here.ts';

/** A person of the file and who is meant by it, before anything is compared. */
export interface Matched {
  readonly person: FilePerson;
  readonly known: KnownPerson | null;
  readonly other: KnownPerson | null;
  /** Null: to be compared. */
  readonly part: PlannedPerson['part'] | null;
}

const reading = new Set(['active', 'paused', 'pending']);

/** Finds out who of the store is meant by the people of a file. Each person of the store is meant once. */
export class Matcher {
  readonly #here: WhoIsHere;
  readonly #taken = new Set<number>();

  constructor(here: WhoIsHere) {
    this.#here = here;
  }

  match(person: FilePerson): Matched {
    const address = person.row.address?.normalised ?? '';
    const there = this.#here.byAddress.get(address) ?? [];
    const known = this.#known(there, person.key);
    if (known !== null) this.#taken.add(known.id);
    const stays = this.#stays(address, there, known);
    if (stays !== null) return { person, known, other: null, part: stays };
    if (known !== null && !known.isDeleted) return { person, known, other: null, part: null };
    const other = known === null ? this.#namesake(person) : null;
    return { person, known, other, part: other === null ? 'new' : 'same-person' };
  }

  /** Same address and same name; a name that is missing on one side is no difference. */
  #known(there: readonly KnownPerson[], key: string): KnownPerson | null {
    const free = there.filter(({ id }) => !this.#taken.has(id));
    const living = free.filter(({ isDeleted }) => !isDeleted);
    return (
      living.find((person) => person.sortKey === key) ??
      living.find((person) => key === '' || person.sortKey === '') ??
      free.find((person) => person.sortKey === key) ??
      null
    );
  }

  /** Left, blocked and returned people stay as they are. */
  #stays(
    address: string,
    there: readonly KnownPerson[],
    known: KnownPerson | null,
  ): 'left' | 'blocked' | 'returned' | null {
    if (known?.hasLeft === true) return 'left';
    // A new name at the address of somebody who left must not bring mail back to that address.
    const nobodyReads = !there.some(({ tie }) => tie !== null && reading.has(tie));
    if (known === null && nobodyReads && there.some(({ hasLeft }) => hasLeft)) return 'left';
    if (this.#here.blocked.has(address)) return 'blocked';
    return this.#here.returned.has(address) ? 'returned' : null;
  }

  /** The only person of a full name, who has another address and is meant by no other line. */
  #namesake({ row, key }: FilePerson): KnownPerson | null {
    if (row.givenName === '' || row.familyName === '') return null;
    const same = (this.#here.byName.get(key) ?? []).filter(({ id }) => !this.#taken.has(id));
    const [only] = same;
    return same.length === 1 && only !== undefined ? only : null;
  }
}
