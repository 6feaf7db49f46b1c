import type { JobView } from '#contract/jobs.ts';
import type { Encoding, ImportFieldKind, Separator } from '#domain/imports/target.ts';
import type { ToAscii } from '#domain/identity/address.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import type { MembershipState, PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ListTable } from '../lists/ports.ts';
import type { Clock, Events, Randomness } from '../ports.ts';
import type { Signal } from '../signal.ts';

/** A file to be read; what is undefined is found out. */
export interface ReadTableRequest {
  readonly bytes: Uint8Array;
  readonly encoding?: Encoding | undefined;
  readonly separator?: Separator | undefined;
  readonly hasHeading?: boolean | undefined;
}

/** What stands in one column: enough to guess what it is, and no more. */
export interface ColumnFact {
  readonly filled: number;
  /** Different values, the first 200, each cut after 200 characters. */
  readonly values: readonly string[];
  /** How many different values there are; counted no further than 5,000. */
  readonly different: number;
}

export type ReadTable =
  | {
      readonly ok: true;
      readonly encoding: Encoding;
      readonly separator: Separator;
      readonly hasHeading: boolean;
      /** Running text with addresses: the columns are name and address. */
      readonly isList: boolean;
      readonly rows: number;
      readonly headings: readonly string[];
      readonly columns: readonly ColumnFact[];
      /** Rows as JSON, `[[line, [cell, ...]], ...]`, some hundred a piece, so that crossing the thread costs next to nothing. */
      readonly packed: readonly string[];
    }
  | {
      readonly ok: false;
      /** `unreadable`: reading took too long, too much memory, or broke. */
      readonly flaw: 'empty' | 'not-text' | 'rows' | 'columns' | 'cell' | 'unreadable';
    };

/** Reads address files where they can do no harm. Resolves for every file; rejects only when aborted. */
export interface TableReader {
  read(request: ReadTableRequest, signal: Signal): Promise<ReadTable>;
}

/** The owner's own fields, as far as an import looks at them. */
export interface OwnFields {
  all(): readonly { readonly id: number; readonly name: string; readonly kind: ImportFieldKind }[];
}

/** A person of the store as an import compares it, deleted people too. */
export interface KnownPerson {
  readonly id: RecipientId;
  readonly normalised: string;
  readonly spelling: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly sortKey: string;
  readonly isDeleted: boolean;
  /** The tie to the list of the import; null: none, or no list was chosen. */
  readonly tie: MembershipState | null;
  /** The person left the list, or (no list chosen) every list; also when the tie that said so is gone. */
  readonly hasLeft: boolean;
}

/** Who is here, read in few set-based steps. */
export interface ImportDirectory {
  /** The next people after a row id, in the order of their ids. */
  peopleAfter(after: number, limit: number, listId: ListId | null): readonly KnownPerson[];
  /** Normalised addresses to which the owner stopped mail. */
  blocked(): ReadonlySet<string>;
  /** Normalised addresses with returned mail that nobody decided about. */
  returned(): ReadonlySet<string>;
  /** Groups of these people, by name. */
  groupsOf(people: readonly RecipientId[]): ReadonlyMap<RecipientId, readonly string[]>;
  /** Own fields of these people: values by name. */
  fieldsOf(people: readonly RecipientId[]): ReadonlyMap<RecipientId, ReadonlyMap<string, string>>;
  /** Names of all groups. */
  groups(): readonly string[];
  /** How many people mail goes to now, on one list or (null) on any. */
  receiving(listId: ListId | null, now: number): number;
}

/** Where jobs say how far they are. */
export interface JobReports {
  /** Null when the job is over. */
  report(id: string, view: JobView | null, cancel?: () => void): void;
}

export interface ImportPorts {
  readonly jobs: JobReports;
  readonly fromBase64: (text: string) => Uint8Array;
  readonly tables: TableReader;
  readonly ownFields: OwnFields;
  /** Writes a table as a file that the import reads again. */
  readonly files: { write(headings: readonly string[], rows: readonly (readonly string[])[]): string };
  readonly directory: ImportDirectory;
  readonly lists: ListTable;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly events: Events;
  readonly toAscii: ToAscii;
  /** Of people whose row names none. */
  readonly language: () => PersonLanguage;
}
