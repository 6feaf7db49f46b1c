import Papa from 'papaparse';

export interface CsvForm {
  /** Byte-order mark and semicolons, so that a German Excel opens the file as a table; else commas (RFC 4180). */
  readonly excel: boolean;
  /** False: every cell exactly as it is, for another program or our own import. True unless said. */
  readonly defused?: boolean;
}

/** What spreadsheets take for the beginning of a formula, as plain and as full-width characters. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A table as CSV text with CRLF line ends. A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front, which spreadsheets show as text, unless `defused` is false.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { excel, defused = true }: CsvForm,
): string {
  const cells = [columns, ...rows].map((row) => (defused ? row.map(defuse) : row));
  const text = Papa.unparse(cells, { delimiter: excel ? ';' : ',', newline: '\r\n' });
  return `${excel ? '\uFEFF' : ''}${text}\r\n`;
}

function defuse(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}
