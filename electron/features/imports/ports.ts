import type { FieldKind } from '#domain/recipients/own-field.ts';
import type { ImportReportRow, ImportReportView } from '#contract/imports.ts';
import type { JobView } from '#contract/jobs.ts';
import type { ImportPart } from '#domain/imports/part.ts';
import type { Encoding, Separator } from '#domain/imports/target.ts';
import type { ToAscii } from '#domain/identity/address.ts';
import type { ActId, ImportReportId, ListId, RecipientId } from '#domain/ids.ts';
import type { MembershipState, PersonLanguage } from '#domain/recipients/recipient.ts';
import type { Sha256 } from '#domain/consent/chain.ts';
import type { ActPorts } from '../acts/perform.ts';
import type { AddressTable, GroupTable, PersonFieldTable, RecipientTable } from '../recipients/ports.ts';
import type { ConsentTable } from '../consent/ports.ts';
import type { OrganisationTable } from '../settings/ports.ts';
import type { ListTable } from '../lists/ports.ts';
import type { Events, Log, Randomness } from '../ports.ts';
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

/**
 * Reads address files where they can do no harm. Resolves for every file; rejects only when aborted. `onRows` hears now
 * and then how many rows were read.
 */
export interface TableReader {
  read(request: ReadTableRequest, signal: Signal, onRows: (rows: number) => void): Promise<ReadTable>;
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
  /** Another text whenever acts, consent or returned mail may have changed who is here. */
  version(): string;
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

/** Somebody whom an import brings, as the store takes it. */
export interface NewPerson {
  readonly publicNumber: number;
  readonly normalised: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly sortKey: string;
}

/** What an import changes of somebody who is here. */
export interface ChangedPerson extends Omit<NewPerson, 'publicNumber'> {
  readonly id: RecipientId;
}

/** Writes for many people at once. Only inside a transaction. */
export interface ImportWrites {
  /** Rows of mailboxes that have none yet. */
  addAddresses(
    addresses: readonly {
      readonly publicNumber: number;
      readonly spelling: string;
      readonly normalised: string;
    }[],
  ): void;
  /** Which of these mailboxes have a row. */
  known(normalised: readonly string[]): ReadonlySet<string>;
  /** Inserts people who count as deleted, and answers their ids by public number. */
  insertDeleted(people: readonly NewPerson[], at: number): ReadonlyMap<number, RecipientId>;
  /** Changes people who are not deleted. */
  change(people: readonly ChangedPerson[]): void;
  /** Brings deleted people to life with these facts. */
  revive(people: readonly ChangedPerson[]): void;
  addToGroups(pairs: readonly { readonly id: RecipientId; readonly groupId: number }[]): void;
  setFields(
    values: readonly {
      readonly id: RecipientId;
      readonly fieldId: number;
      readonly kind: FieldKind;
      readonly value: string;
    }[],
  ): void;
  /** Makes those members who have no tie, or one that the owner ended; answers who joined. */
  join(people: readonly RecipientId[], listId: ListId, at: number): readonly RecipientId[];
}

/** What is kept of an import when it begins to be stored. */
export interface NewImport {
  readonly name: string;
  readonly listId: ListId | null;
  readonly listName: string | null;
  readonly actId: ActId;
  readonly at: number;
  readonly by: string;
  readonly counts: Readonly<Record<'new' | 'updated' | 'unchanged' | 'skipped' | 'unreadable', number>>;
  readonly consent: Omit<ImportReportView['consent'], 'evidenceName'>;
  readonly evidence: { readonly name: string; readonly blob: string } | null;
}

/** Imports that were stored, and their reports. Changes only inside a transaction. */
export interface ImportTable {
  insert(report: NewImport): ImportReportId;
  addRows(reportId: ImportReportId, rows: readonly ImportReportRow[]): void;
  finish(reportId: ImportReportId): void;
  /** Forgets one that was not finished: its report, and its entries at the end of the book of consent. */
  forget(reportId: ImportReportId): void;
  /** Those that were begun and never finished. */
  unfinished(): readonly ImportReportId[];
  all(): readonly ImportReportView[];
  get(reportId: ImportReportId): ImportReportView | null;
  counts(reportId: ImportReportId): Readonly<Record<ImportPart, number>>;
  /** In the order of lines; `part` null: all. */
  rows(
    reportId: ImportReportId,
    part: ImportPart | null,
    offset: number,
    limit: number,
  ): readonly ImportReportRow[];
  /** People of the import whom a later act, not taken back, has changed. */
  editedSince(actId: ActId): readonly { readonly recipientId: RecipientId; readonly name: string }[];
  /** The import is being taken back: the act is open to be dropped, but for what it did to these people. */
  beginUndo(reportId: ImportReportId, actId: ActId, kept: readonly RecipientId[]): void;
  changes(actId: ActId): number;
  /** The newest entry of the book of consent, 0 when there is none. */
  lastConsent(): number;
  /** Entries after that one are this import's. */
  ownConsents(reportId: ImportReportId, after: number): void;
}

/** Where jobs say how far they are. */
export interface JobReports {
  /** Null when the job is over. */
  report(id: string, view: JobView | null, cancel?: () => void): void;
}

export interface ImportPorts extends ActPorts {
  readonly imports: ImportTable;
  readonly writes: ImportWrites;
  readonly groups: GroupTable;
  readonly addresses: AddressTable;
  readonly recipients: RecipientTable;
  readonly log: Log;
  readonly consents: ConsentTable;
  readonly organisation: OrganisationTable;
  readonly sha256: Sha256;
  readonly blobs: { put(bytes: Uint8Array): Promise<string> };
  readonly jobs: JobReports;
  readonly fromBase64: (text: string) => Uint8Array;
  readonly tables: TableReader;
  readonly fields: PersonFieldTable;
  /** Writes a table as a file that the import reads again. */
  readonly files: { write(headings: readonly string[], rows: readonly (readonly string[])[]): string };
  readonly directory: ImportDirectory;
  readonly lists: ListTable;
  readonly randomness: Randomness;
  readonly events: Events;
  readonly toAscii: ToAscii;
  /** Of people whose row names none. */
  readonly language: () => PersonLanguage;
}
