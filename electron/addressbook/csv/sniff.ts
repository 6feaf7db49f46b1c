import type { Separator } from '#domain/imports/target.ts';
import { separators } from '#domain/imports/target.ts';
import { LimitError } from '../table/limit-error.ts';
import type { TextRecord } from './records.ts';
import { RecordReader } from './records.ts';

const sampleRecords = 30;
const sampleCharacters = 200_000;
const wholeAddress = /^\s*['"<]*[^\s@,;|<>"]+@[^\s@,;|<>"]+\.[^\s@,;|<>"]+['">]*\s*$/;

/** Excel's own first line: `sep=;`. */
const announced = /^\uFEFF?"?sep=([;,|\t])"?[ ;,|\t]*(?:\r\n|\r|\n|$)/i;

/** The separator a file announces in its first line, and where the table begins. */
export function announcedSeparator(text: string): { separator: Separator; length: number } | null {
  const found = announced.exec(text.slice(0, 40));
  const separator = separators.find((each) => each === found?.[1]);
  return found === null || separator === undefined ? null : { separator, length: found[0].length };
}

function sample(text: string, separator: Separator): TextRecord[] | null {
  const reader = new RecordReader(text.slice(0, sampleCharacters), separator);
  const records: TextRecord[] = [];
  try {
    for (let record = reader.next(); record !== null; record = reader.next()) {
      if (record.cells.some((cell) => cell.trim() !== '')) records.push(record);
      if (records.length === sampleRecords) break;
    }
  } catch (error) {
    if (error instanceof LimitError) return null;
    throw error;
  }
  return records;
}

/**
 * How well a separator takes the text apart: rows of equal length, and above all addresses that stand in a cell of
 * their own, which tells the comma between columns from the one in an amount. 0: not at all.
 */
function fit(records: readonly TextRecord[]): number {
  const lengths = new Map<number, number>();
  for (const { cells } of records) lengths.set(cells.length, (lengths.get(cells.length) ?? 0) + 1);
  const [usual = 1, often = 0] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const widest = Math.max(...lengths.keys());
  if (widest < 2) return 0;
  const withAddress = records.filter(({ cells }) => cells.some((cell) => cell.includes('@')));
  const clean = withAddress.filter(({ cells }) => cells.some((cell) => wholeAddress.test(cell))).length;
  const cleanShare = withAddress.length === 0 ? 0.5 : clean / withAddress.length;
  const equal = usual < 2 ? 0.1 : often / records.length;
  const heading = records[0]?.cells.length === usual && usual > 1 ? 0.3 : 0;
  return 2 * cleanShare + equal + heading + Math.min(usual, 20) / 100;
}

/** The separator of a text, or null when nothing in it looks like columns. */
export function sniffSeparator(text: string): Separator | null {
  let best: Separator | null = null;
  let highest = 0;
  for (const separator of separators) {
    const records = sample(text, separator);
    const value = records === null || records.length === 0 ? 0 : fit(records);
    if (value > highest) {
      highest = value;
      best = separator;
    }
  }
  return best;
}
