import Papa from 'papaparse';
import { withMark } from './formula-mark.ts';

export interface CsvForm {
  /** Byte-order mark and semicolons, so that a German Excel opens the file as a table; else commas (RFC 4180). */
  readonly excel: boolean;
  /** False: every cell exactly as it is, for another program or our own import. True unless said. */
  readonly defused?: boolean;
}

/**
 * A table as CSV text with CRLF line ends. A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front, which spreadsheets show as text and our own import takes off, unless `defused` is false.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { excel, defused = true }: CsvForm,
): string {
  const cells = [columns, ...rows].map((row) => row.map((cell) => withMark(cell, defused)));
  const text = Papa.unparse(cells, { delimiter: excel ? ';' : ',', newline: '\r\n' });
  return `${excel ? '\uFEFF' : ''}${text}\r\n`;
}
