import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every letter of a folder such as `test/letters`, one character per byte, in the order of their names. */
export function lettersIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'latin1'));
}
