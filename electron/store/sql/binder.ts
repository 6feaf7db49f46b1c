import type { SqlValue } from '../database.ts';

const surrogate = /\p{Surrogate}/u;

/**
 * Refuses with a TypeError what SQLite could not give back unchanged: undefined, booleans, bigints, dates,
 * NaN, infinities, integers that are not safe, text with NUL or half a surrogate pair.
 *
 * Integers of 2^31 and above reach SQLite as REAL. That is left so on purpose: a column of INTEGER
 * affinity stores such a whole REAL as an integer, exactly up to 2^53, and comparing REAL with INTEGER is
 * exact too, while a CAST in every statement would be forgotten once. In a TEXT or untyped column it would
 * stay REAL, which is why `columns.ts` refuses numbers there.
 */
export function checkValue(value: unknown): SqlValue {
  if (value === null || value instanceof Uint8Array) return value;
  if (typeof value === 'string') {
    if (value.includes('\0') || surrogate.test(value)) throw new TypeError('text that cannot be stored');
    return value;
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new TypeError('integer too large');
    return value;
  }
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
