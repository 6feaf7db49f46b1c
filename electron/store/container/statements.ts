import type { SqlValue } from '../database.ts';
import { damaged } from '../faults.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** A change as the log keeps it: the statement, its typed parameters, and how many rows it changed in all. */
export interface LoggedStatement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
  /** Rows changed, with those that triggers changed: replay must count the same. */
  readonly changed: number;
}

const tag = { null: 0, int32: 1, double: 2, text: 3, bytes: 4 } as const;
const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function writeValue(writer: ByteWriter, value: SqlValue): void {
  if (value === null) {
    writer.byte(tag.null);
  } else if (typeof value === 'string') {
    writer.byte(tag.text);
    writer.bytes(utf8.encode(value));
  } else if (typeof value !== 'number') {
    writer.byte(tag.bytes);
    writer.bytes(value);
  } else if (value === (value | 0)) {
    writer.byte(tag.int32);
    writer.int32(value);
  } else {
    writer.byte(tag.double);
    writer.double(value);
  }
}

function readValue(reader: ByteReader): SqlValue {
  switch (reader.byte()) {
    case tag.null:
      return null;
    case tag.int32:
      return reader.int32();
    case tag.double:
      return reader.double();
    case tag.text:
      return fromUtf8.decode(reader.bytes());
    case tag.bytes:
      return reader.bytes();
    default:
      throw damaged('log');
  }
}

/** One record. A statement that comes again in the same record is named by its place: 0 means a new text follows. */
export function encodeStatements(statements: readonly LoggedStatement[]): Uint8Array {
  const writer = new ByteWriter();
  const known = new Map<string, number>();
  writer.length(statements.length);
  for (const { sql, parameters, changed } of statements) {
    const place = known.get(sql);
    writer.length(place ?? 0);
    if (place === undefined) {
      known.set(sql, known.size + 1);
      writer.bytes(utf8.encode(sql));
    }
    writer.length(changed);
    writer.length(parameters.length);
    for (const value of parameters) writeValue(writer, value);
  }
  return writer.finish();
}

/** Throws `store.damaged` for bytes that `encodeStatements` cannot have written. */
export function decodeStatements(bytes: Uint8Array): LoggedStatement[] {
  const reader = new ByteReader(bytes);
  const known: string[] = [];
  const statements: LoggedStatement[] = [];
  for (let left = reader.length(); left > 0; left -= 1) {
    const place = reader.length();
    if (place === 0) known.push(fromUtf8.decode(reader.bytes()));
    const sql = known[place === 0 ? known.length - 1 : place - 1];
    if (sql === undefined) throw damaged('log');
    const changed = reader.length();
    const parameters: SqlValue[] = [];
    for (let count = reader.length(); count > 0; count -= 1) parameters.push(readValue(reader));
    statements.push({ sql, parameters, changed });
  }
  if (!reader.atEnd) throw damaged('log');
  return statements;
}
