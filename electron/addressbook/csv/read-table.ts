import { findHeading } from '#domain/imports/find-heading.ts';
import { importLimits } from '#domain/imports/limits.ts';
import type { Encoding, Separator } from '#domain/imports/target.ts';
import { addressList, isAddressList } from '../pasted/address-list.ts';
import { ColumnFacts } from '../table/column-facts.ts';
import { LimitError } from '../table/limit-error.ts';
import type { ReadTable, ReadTableRequest } from '#electron/features/imports/ports.ts';
import { RowPacker } from '../table/row-packer.ts';
import { decode, detectEncoding } from './decode.ts';
import { unmarked } from './formula-mark.ts';
import type { TextRecord } from './records.ts';
import { RecordReader } from './records.ts';
import { announcedSeparator, sniffSeparator } from './sniff.ts';

const sampleRecords = 60;
const longestHeading = 200;
const rowsBetweenReports = 5000;

/** Beginnings of files that are no text: ZIP (XLSX, ODS), old Office, PDF. */
const magic: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

type OnRows = (rows: number) => void;

interface Source {
  readonly text: string;
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly records: () => Iterable<TextRecord>;
  readonly isList: boolean;
}

function* recordsOf(text: string, separator: Separator): Generator<TextRecord> {
  const reader = new RecordReader(text, separator);
  for (let record = reader.next(); record !== null; record = reader.next()) yield record;
}

function isFilled({ cells }: TextRecord): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function firstOf(records: Iterable<TextRecord>): TextRecord[] {
  const first: TextRecord[] = [];
  for (const record of records) {
    if (isFilled(record)) first.push(record);
    if (first.length === sampleRecords) break;
  }
  return first;
}

function sourceOf({ bytes, encoding: chosen, separator, ...request }: ReadTableRequest): Source {
  const encoding = chosen ?? detectEncoding(bytes);
  const text = decode(bytes, encoding);
  const announced = announcedSeparator(text);
  const used = separator ?? announced?.separator ?? sniffSeparator(text) ?? ';';
  // The announcement is a line of its own; a blank one in its place keeps the line numbers.
  const body = announced === null ? text : `\n${text.slice(announced.length)}`;
  const records = () => recordsOf(body, used);
  const isList =
    separator === undefined &&
    announced === null &&
    request.hasHeading !== true &&
    isAddressList(firstOf(records()));
  return { text, encoding, separator: used, isList, records: isList ? () => addressList(body) : records };
}

/**
 * Reads a file or pasted text: bytes to rows of cells, with what its columns hold. What is given in the request
 * is not guessed. Never throws for what stands in a file. `onRows` hears now and then how many rows were read.
 */
export function readTable(request: ReadTableRequest, onRows: OnRows = () => undefined): ReadTable {
  const { bytes } = request;
  if (magic.some((mark) => mark.every((byte, index) => bytes[index] === byte))) return refused('not-text');
  try {
    const source = sourceOf(request);
    const beginning = source.text.slice(0, importLimits.cell * 10);
    return beginning.includes('\0') ? refused('not-text') : taken(source, request.hasHeading, onRows);
  } catch (error) {
    if (error instanceof LimitError) return refused(error.what);
    throw error;
  }
}

function refused(flaw: Extract<ReadTable, { ok: false }>['flaw']): ReadTable {
  return { ok: false, flaw };
}

/** The heading's place among the filled records, or null: lists have none. */
function headingOf(source: Source, hasHeading: boolean | undefined): number | null {
  if (source.isList || hasHeading === false) return null;
  const found = findHeading(firstOf(source.records()).map(({ cells }) => cells));
  return found ?? (hasHeading === true ? 0 : null);
}

function taken(source: Source, hasHeading: boolean | undefined, onRows: OnRows): ReadTable {
  const heading = headingOf(source, hasHeading);
  const rows = new RowPacker();
  const columns = new ColumnFacts();
  let headings: readonly string[] = [];
  let seen = 0;
  for (const record of source.records()) {
    if (!isFilled(record)) continue;
    if (heading !== null && seen <= heading) {
      if (seen === heading)
        headings = record.cells.map((cell) => unmarked(cell.trim()).slice(0, longestHeading));
      seen += 1;
      continue;
    }
    const cells = record.cells.map((cell) => unmarked(cell.trim()).trim());
    // Files joined from several exports repeat their heading.
    if (headings.length > 1 && isSame(cells, headings)) continue;
    if (rows.count === importLimits.rows) throw new LimitError('rows');
    rows.add(record.line, cells);
    columns.add(cells);
    if (rows.count % rowsBetweenReports === 0) onRows(rows.count);
  }
  if (rows.count === 0 && headings.length === 0) return refused('empty');
  return {
    ok: true,
    encoding: source.encoding,
    separator: source.separator,
    hasHeading: heading !== null,
    isList: source.isList,
    rows: rows.count,
    headings,
    columns: columns.all(headings.length),
    packed: rows.packed(),
  };
}

function isSame(cells: readonly string[], headings: readonly string[]): boolean {
  return cells.length === headings.length && cells.every((cell, index) => cell === headings[index]);
}
