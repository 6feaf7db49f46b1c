import type { MailAddress, ToAscii } from '../identity/address.ts';
import { readAddress } from '../identity/address.ts';
import type { LineProblem } from './part.ts';
import { mendAddress } from './mend-address.ts';
import { hasKnownEnding } from './endings.ts';

/** What stands in the address cell of a row. */
export interface AddressCell {
  readonly address: MailAddress | null;
  readonly typed: string;
  /** A name written before the address: `Anna <anna@example.org>`. */
  readonly name: string;
  readonly problem: LineProblem | null;
  readonly suggestion: string | null;
}

const bracketed = /^(.*?)\s*<\s*(?:mailto:)?([^<>]*@[^<>]*)>[\s,;]*$/is;

/** Reads the address cell of a row. Brackets, `mailto:` and stray marks around an address are no mistake. */
export function readAddressCell(cell: string, toAscii: ToAscii): AddressCell {
  const found = bracketed.exec(cell);
  const name = (found?.[1] ?? '').replace(/^["'\s]+|["'\s]+$/g, '');
  const typed = (found?.[2] ?? cell).replace(/^[\s"'<]*(?:mailto:)?|[\s"'>,;]+$/gi, '');
  const plainName = name.includes('@') ? '' : name;
  if (typed === '' || !/[\p{L}\p{N}@]/u.test(typed)) {
    return { address: null, typed: '', name: plainName, problem: 'no-address', suggestion: null };
  }
  const reading = readAddress(typed, toAscii);
  const problem = reading.ok
    ? hasKnownEnding(reading.address.normalised)
      ? null
      : 'unknown-ending'
    : reading.flaw === 'empty'
      ? 'no-address'
      : reading.flaw;
  if (problem === null && reading.ok) {
    return { address: reading.address, typed, name: plainName, problem, suggestion: null };
  }
  const mended = mendAddress(typed);
  const again = mended === null ? null : readAddress(mended, toAscii);
  const suggestion =
    again?.ok === true && hasKnownEnding(again.address.normalised) ? again.address.spelling : null;
  return { address: null, typed, name: plainName, problem, suggestion };
}
