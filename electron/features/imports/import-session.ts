import type { importConsentWays } from '#contract/imports.ts';
import type { ListId } from '#domain/ids.ts';
import type { ColumnGuess } from '#domain/imports/guess-columns.ts';
import type { FileRow, PersonRow } from '#domain/imports/map-row.ts';
import type { ImportRule } from '#domain/imports/part.ts';
import type { ColumnTarget } from '#domain/imports/target.ts';
import type { Aborter } from '../aborter.ts';
import type { Answer, Mended } from './answer.ts';
import type { Plan } from './plan.ts';
import type { ReadTable } from './ports.ts';

export type GoodTable = Extract<ReadTable, { ok: true }>;

/** A file that was read, and what was guessed about it. */
export interface ReadFile {
  readonly table: GoodTable;
  readonly guesses: readonly ColumnGuess[];
}

/** What was said about the columns. */
export interface Mapping {
  readonly targets: readonly ColumnTarget[];
  readonly makeSalutation: boolean;
}

/** What the owner said about how the people of the file agreed. */
export interface GivenConsent {
  readonly how: (typeof importConsentWays)[number];
  /** `YYYY-MM-DD`, or null when nobody knows. */
  readonly since: string | null;
  readonly note: string;
  readonly evidence: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** An import in the making: in memory only, forgotten with the store. */
export interface ImportSession {
  readonly importId: string;
  readonly name: string;
  listId: ListId | null;
  /** As many as were announced; filled as they come. */
  bytes: Uint8Array;
  received: number;
  file: ReadFile | null;
  mapping: Mapping | null;
  rule: ImportRule;
  /** All rows by the mapping they were made with. */
  mapped: { readonly mapping: Mapping; readonly rows: readonly PersonRow[] } | null;
  /** By line; kept when columns or the list change, and valid again once the row is what it was. */
  readonly mended: Map<number, Mended>;
  /** Whether the owner says that a line is the person with the other address. */
  readonly decided: Map<number, Answer>;
  /** With the rule `ask-each`: whether the line counts where it differs. */
  readonly chosen: Map<number, Answer>;
  consent: GivenConsent;
  plan: { readonly revision: string; readonly made: Promise<Plan> } | null;
  /** Counts up with every change that makes an earlier plan wrong. */
  revision: number;
  /** Ends what is running for it. */
  readonly hand: Aborter;
}

/** The rows of a table, one piece after the other. */
export function* rowsOf(table: GoodTable): Generator<readonly FileRow[]> {
  for (const piece of table.packed) yield unpack(piece);
}

/** The first rows of a table. */
export function firstRows(table: GoodTable, count: number): readonly FileRow[] {
  const [piece] = table.packed;
  return piece === undefined ? [] : unpack(piece).slice(0, count);
}

function unpack(piece: string): FileRow[] {
  const parsed: unknown = JSON.parse(piece);
  if (!Array.isArray(parsed)) throw new TypeError('no rows');
  return parsed.map(toRow);
}

function toRow(entry: unknown): FileRow {
  if (!Array.isArray(entry)) throw new TypeError('no row');
  const [line, cells]: readonly unknown[] = entry;
  if (typeof line !== 'number' || !Array.isArray(cells)) throw new TypeError('no row');
  return { line, cells: cells.map((cell: unknown) => (typeof cell === 'string' ? cell : '')) };
}
