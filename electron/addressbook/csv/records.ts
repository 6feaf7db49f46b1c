import { importLimits } from '#domain/imports/limits.ts';
import { LimitError } from '../table/limit-error.ts';

/** One record of a separated file: the line it begins on (from 1) and its cells. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quotation mark that is never closed is read as a letter; after this many the rest is read without quoting. */
const mostUnclosed = 20;

const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/**
 * Takes a text apart by RFC 4180, leniently: any line ends, spaces before a quotation mark, marks inside a cell,
 * marks that are never closed. Limits hold while reading, so that a hostile file costs no more than they allow.
 * @throws LimitError
 */
export class RecordReader {
  readonly #text: string;
  readonly #separator: number;
  #at = 0;
  #line = 1;
  #unclosed = 0;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator.charCodeAt(0);
  }

  /** The next record, or null at the end. A blank line is a record with one empty cell. */
  next(): TextRecord | null {
    if (this.#at >= this.#text.length) return null;
    const line = this.#line;
    const cells: string[] = [];
    for (;;) {
      cells.push(this.#cell());
      if (cells.length > importLimits.columns) throw new LimitError('columns');
      if (this.#text.charCodeAt(this.#at) !== this.#separator) break;
      this.#at += 1;
    }
    this.#lineEnd();
    return { line, cells };
  }

  #lineEnd(): void {
    if (this.#at >= this.#text.length) return;
    const both =
      this.#text.charCodeAt(this.#at) === carriageReturn && this.#text.charCodeAt(this.#at + 1) === lineFeed;
    this.#at += both ? 2 : 1;
    this.#line += 1;
  }

  #cell(): string {
    const start = this.#at;
    let at = start;
    // A tab may be the separator, so only spaces are skipped.
    while (this.#text.charCodeAt(at) === 0x20) at += 1;
    if (this.#text.charCodeAt(at) === quote && this.#unclosed < mostUnclosed) {
      const quoted = this.#quoted(at + 1);
      if (quoted !== null) return quoted;
      this.#unclosed += 1;
    }
    return this.#plain(start);
  }

  #plain(start: number): string {
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const unit = this.#text.charCodeAt(at);
      if (unit === this.#separator || unit === lineFeed || unit === carriageReturn) break;
      if (at - start > importLimits.cell) throw new LimitError('cell');
    }
    this.#at = at;
    return this.#text.slice(start, at);
  }

  /** The cell after an opening mark; null, having moved nothing, when there is no closing one within the limits. */
  #quoted(start: number): string | null {
    let parts = '';
    let from = start;
    for (;;) {
      const closing = this.#text.indexOf('"', from);
      if (closing < 0 || closing - start > importLimits.cell * 2) return null;
      parts += this.#text.slice(from, closing);
      from = closing + 1;
      if (this.#text.charCodeAt(from) !== quote) break;
      parts += '"';
      from += 1;
    }
    if (parts.length > importLimits.cell) return null;
    this.#at = from;
    this.#line += lineBreaks(parts);
    // Letters after the closing mark belong to the cell all the same.
    return parts + this.#plain(from);
  }
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) count += 1;
  }
  return count;
}
