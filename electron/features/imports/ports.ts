import type { JobView } from '#contract/jobs.ts';
import type { Encoding, ImportFieldKind, Separator } from '#domain/imports/target.ts';
import type { ToAscii } from '#domain/identity/address.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
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
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly events: Events;
  readonly toAscii: ToAscii;
  /** Of people whose row names none. */
  readonly language: () => PersonLanguage;
}
