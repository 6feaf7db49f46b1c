import { decodeWords } from './encoded-words.ts';
import { limits } from './limits.ts';

/** One header field, unfolded, its bytes as Latin-1 characters and its words still encoded. */
interface Field {
  readonly name: string;
  readonly raw: string;
}

/** The header fields of a letter or a part, in their order. */
export class Headers {
  readonly #fields: readonly Field[];
  readonly #byName = new Map<string, string[]>();

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
    for (const { name, raw } of fields) {
      const key = name.toLowerCase();
      const same = this.#byName.get(key);
      if (same === undefined) this.#byName.set(key, [raw]);
      else same.push(raw);
    }
  }

  /** The first field of that name (given in lower case) as it stands, or empty. */
  raw(name: string): string {
    return this.#byName.get(name)?.[0] ?? '';
  }

  /** The same with encoded words (RFC 2047) decoded. */
  text(name: string): string {
    return decodeWords(this.raw(name).slice(0, limits.headerValue));
  }

  all(name: string): readonly string[] {
    return this.#byName.get(name) ?? [];
  }

  get fields(): readonly Field[] {
    return this.#fields;
  }
}

/** How much of the limits is left while one letter is read. */
export interface Budget {
  headerBytes: number;
  headerLines: number;
  parts: number;
  cut: boolean;
}

/**
 * Reads header fields from `start` up to the first empty line. Takes bare LF. Answers where the body begins;
 * a line that is no field ends the header, as broken reports have it.
 */
export function readHeaders(
  source: string,
  start: number,
  end: number,
  budget: Budget,
): { readonly headers: Headers; readonly body: number } {
  const fields: { name: string; lines: string[] }[] = [];
  let at = start;
  while (at < end) {
    const newline = source.indexOf('\n', at);
    const stop = newline < 0 || newline >= end ? end : newline;
    const line = source.slice(at, source.charAt(stop - 1) === '\r' ? stop - 1 : stop);
    const next = Math.min(end, stop + 1);
    if (line === '') return done(fields, next);
    const [, name] = /^([!-9;-~]+)[ \t]*:/.exec(line) ?? [];
    const folded = line.startsWith(' ') || line.startsWith('\t');
    // Mbox files and some gateways put a line of their own on top.
    const onTop = fields.length === 0 && /^>?From /.test(line);
    if (!folded && name === undefined && !onTop) return done(fields, at);
    if (!spend(budget, line.length)) return done(fields, afterBlankLine(source, at, end));
    if (folded) fields.at(-1)?.lines.push(line.trim());
    else if (name !== undefined) fields.push({ name, lines: [line.slice(line.indexOf(':') + 1).trim()] });
    at = next;
  }
  return done(fields, end);
}

function done(fields: readonly { name: string; lines: string[] }[], body: number) {
  return { headers: new Headers(fields.map(({ name, lines }) => ({ name, raw: lines.join(' ') }))), body };
}

function spend(budget: Budget, bytes: number): boolean {
  budget.headerLines -= 1;
  budget.headerBytes -= bytes;
  if (budget.headerLines >= 0 && budget.headerBytes >= 0) return true;
  budget.cut = true;
  return false;
}

function afterBlankLine(source: string, from: number, end: number): number {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = from;
  const found = blank.exec(source);
  return found === null ? end : Math.min(end, found.index + found[0].length);
}
