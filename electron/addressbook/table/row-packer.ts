const rowsAPiece = 250;
const charactersAPiece = 200_000;

/** Gathers rows into JSON pieces of `[[line, [cell, ...]], ...]`. */
export class RowPacker {
  readonly #pieces: string[] = [];
  #open: [number, readonly string[]][] = [];
  #size = 0;
  count = 0;

  add(line: number, cells: readonly string[]): void {
    this.#open.push([line, cells]);
    this.count += 1;
    for (const cell of cells) this.#size += cell.length;
    if (this.#open.length === rowsAPiece || this.#size > charactersAPiece) this.#close();
  }

  packed(): readonly string[] {
    if (this.#open.length > 0) this.#close();
    return this.#pieces;
  }

  #close(): void {
    this.#pieces.push(JSON.stringify(this.#open));
    this.#open = [];
    this.#size = 0;
  }
}
