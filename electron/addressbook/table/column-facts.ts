import type { ColumnFact } from '#electron/features/imports/ports.ts';

const keptValues = 200;
const keptCharacters = 200;
const mostDifferent = 5000;

/** Notes what the columns of a table hold while its rows go by. */
export class ColumnFacts {
  readonly #filled: number[] = [];
  readonly #values: Set<string>[] = [];

  add(cells: readonly string[]): void {
    for (const [index, cell] of cells.entries()) {
      const values = (this.#values[index] ??= new Set());
      this.#filled[index] ??= 0;
      if (cell === '') continue;
      this.#filled[index] += 1;
      if (values.size < mostDifferent)
        values.add(cell.length > keptCharacters ? cell.slice(0, keptCharacters) : cell);
    }
  }

  /** One for each column, of the rows and of the headings. */
  all(headings: number): readonly ColumnFact[] {
    return Array.from({ length: Math.max(headings, this.#values.length) }, (_, index) => {
      const values = this.#values[index] ?? new Set<string>();
      return {
        filled: this.#filled[index] ?? 0,
        values: [...values].slice(0, keptValues),
        different: values.size,
      };
    });
  }
}
