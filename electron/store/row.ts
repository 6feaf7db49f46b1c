import type { AnyId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Row } from './database.ts';

/** Readers for one column of a row: a column of another type is a broken store, and says so. */
function wrong(column: string, wanted: string): never {
  throw new TypeError(`column ${column} holds no ${wanted}`);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : wrong(column, 'text');
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function number(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : wrong(column, 'number');
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column);
}

export function flag(row: Row, column: string): boolean {
  return number(row, column) !== 0;
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  return value instanceof Uint8Array ? value : wrong(column, 'bytes');
}

export function idOf<T extends AnyId>(row: Row, column: string): T {
  return toId<T>(number(row, column));
}

/** One word of a closed list, such as a state. */
export function oneOf<T extends string>(row: Row, column: string, words: readonly T[]): T {
  const value = text(row, column);
  return words.find((word) => word === value) ?? wrong(column, 'known word');
}
