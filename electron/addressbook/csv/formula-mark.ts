/** What spreadsheets take for the beginning of a formula, as plain and as full-width characters. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const marked = /^'+(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/**
 * A cell with an apostrophe in front where a spreadsheet would run it as a formula (only if `defused`), and where
 * it begins like one that has its apostrophe already, so that `unmarked` gives back every cell as it was.
 */
export function withMark(cell: string, defused: boolean): string {
  return marked.test(cell) || (defused && formula.test(cell)) ? `'${cell}` : cell;
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
export function unmarked(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell;
}
