import type { Difference } from '#domain/imports/compare-person.ts';
import type { PersonRow } from '#domain/imports/map-row.ts';
import type { ImportFate, ImportPart } from '#domain/imports/part.ts';
import type { Answer } from './answer.ts';
import type { KnownPerson } from './ports.ts';

/** What becomes of one person of the file. */
export interface PlannedPerson {
  readonly row: PersonRow;
  readonly key: string;
  readonly doubles: readonly number[];
  readonly part: Extract<
    ImportPart,
    'new' | 'changed' | 'unchanged' | 'left' | 'blocked' | 'returned' | 'same-person'
  >;
  /** Who is meant; a deleted person comes back with what the file says. */
  readonly known: KnownPerson | null;
  /** Somebody of the same name with another address. */
  readonly other: KnownPerson | null;
  readonly differs: readonly Difference[];
  /** Whether the person meant here already becomes a member of the list by this import. Ask `joinsAs`. */
  readonly joins: boolean;
}

/** One line of a part: the person, or the row that led to nobody. */
export interface PartEntry {
  readonly row: PersonRow;
  readonly line: number;
  readonly person: PlannedPerson | null;
}

export interface Plan {
  readonly rows: number;
  readonly people: readonly PlannedPerson[];
  readonly parts: Readonly<Record<ImportPart, readonly PartEntry[]>>;
  /** Addresses that were probably meant, by line. */
  readonly suggestions: ReadonlyMap<number, string>;
  /** Lines whose mending fits the row they have now. */
  readonly mended: ReadonlySet<number>;
}

/** Whom an answer about another address is about, or null: there is no such question. */
export function namesakeOf({ part, row, other }: PlannedPerson): string | null {
  if (part !== 'same-person' || other === null) return null;
  return `${String(other.id)} ${row.address?.normalised ?? ''}`;
}

/** Whether the owner said that a person has a new address; undefined while nothing was said about these two. */
export function saidOf(person: PlannedPerson, decided: ReadonlyMap<number, Answer>): boolean | undefined {
  const answer = decided.get(person.row.line);
  return answer !== undefined && answer.about === namesakeOf(person) ? answer.said : undefined;
}

/** Whether a line counts, as the owner said of it; undefined while nothing was said about this person. */
export function choiceOf(
  line: number,
  { id }: KnownPerson,
  chosen: ReadonlyMap<number, Answer>,
): boolean | undefined {
  const answer = chosen.get(line);
  return answer?.about === String(id) ? answer.said : undefined;
}

/**
 * What becomes of a person when it is stored now. Somebody of the same name with another address is somebody new
 * until the owner says it is the same; where that person has left, nothing happens until then.
 */
export function fateOf(person: PlannedPerson, decided: ReadonlyMap<number, Answer>): ImportFate {
  const changes = person.joins || person.differs.some(({ taken }) => taken);
  switch (person.part) {
    case 'new':
      return 'new';
    case 'changed':
    case 'unchanged':
      return changes ? 'updated' : 'unchanged';
    case 'left':
    case 'blocked':
    case 'returned':
      return 'skipped';
    case 'same-person': {
      const said = saidOf(person, decided);
      if (said === undefined && person.other?.hasLeft === true) return 'skipped';
      return said === true ? (person.other?.hasLeft === true ? 'skipped' : 'updated') : 'new';
    }
  }
}

/**
 * Whether somebody with this fate becomes a member of the list, where the import has one: somebody new always does,
 * also beside a namesake who is on it already.
 */
export function joinsAs({ joins }: PlannedPerson, fate: ImportFate): boolean {
  return fate === 'new' || (fate === 'updated' && joins);
}

/** The part under which a report keeps a stored person, so that its lists have the numbers of its fates. */
export function reportPart({ part }: PlannedPerson, fate: ImportFate): ImportPart {
  if (fate === 'new' || fate === 'unchanged') return fate;
  if (fate === 'updated') return 'changed';
  // Whoever has left stays so, also under another address.
  return part === 'same-person' ? 'left' : part;
}
