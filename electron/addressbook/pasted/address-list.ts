import type { TextRecord } from '../csv/records.ts';

/** An address in running text, and what may stand around it: `<mailto:...>`, `(...)`, `[mailto:...]`. */
const inText =
  /[<([]?(?:mailto:)?([\p{L}\p{N}!#$%&*+\-=?^_{|}~.']+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)[>)\]]?/giu;
const name =
  /^(?:[\p{L}\p{N}][\p{L}\p{N}.'’&/-]*|[-&]|\([^()]*\))(?: (?:[\p{L}\p{N}][\p{L}\p{N}.'’&/-]*|[-&]|\([^()]*\))){0,6}(?:, ?\p{L}[\p{L}\p{N}.'’ ()-]*)?$/u;

/** So far from an address a name may stand. */
const farthest = 300;

interface Found {
  readonly address: string;
  readonly at: number;
  readonly end: number;
  /** Between brackets, so that what stands before it is a name. */
  readonly bracketed: boolean;
}

function addressesIn(line: string): Found[] {
  return [...line.matchAll(inText)].flatMap((match) => {
    const before = line.slice(Math.max(0, match.index - 80), match.index);
    if (/https?:\/\/\S*$/i.test(before)) return [];
    const address = (match[1] ?? '').replace(/^['.]+|['.]+$/g, '');
    const bracketed = /^[<[]/.test(match[0]);
    return address.includes('@') && !address.startsWith('@')
      ? [{ address, at: match.index, end: match.index + match[0].length, bracketed }]
      : [];
  });
}

function cleanName(text: string): string {
  return text
    .replace(/[\t ]+/g, ' ')
    .replace(/^[\s,;:"'<>*•·-]+|[\s,;:"'<>-]+$/g, '')
    .trim();
}

/** The name before a bracketed address; all others only where nothing else stands on the line. */
function nameOf(line: string, found: readonly Found[], index: number): string {
  const here = found[index];
  if (here === undefined) return '';
  const before = cleanName(line.slice(Math.max(found[index - 1]?.end ?? 0, here.at - farthest), here.at));
  const after = line.slice(here.end, Math.min(found[index + 1]?.at ?? line.length, here.end + farthest));
  if (here.bracketed) return name.test(before) ? before : '';
  const comment = /^\s*\(([^()@]{1,100})\)/.exec(after)?.[1];
  if (comment !== undefined) return cleanName(comment);
  if (found.length > 1) return '';
  // "anna@example.org  Anna Alt   (columns of options)" and "Anna Alt anna@example.org"
  const [next = ''] = after.trim().split(/\s{2,}|\t/);
  const candidate = before === '' ? cleanName(next) : before;
  return isProperName(candidate) && (before === '' || cleanName(after) === '') ? candidate : '';
}

/** At least two words, each with a capital, as a line of prose does not have them. */
function isProperName(text: string): boolean {
  const words = text.split(/,? /);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    name.test(text) &&
    words.every((word) => /^\p{Lu}|^(?:von|van|de|zu|der|und)$/u.test(word))
  );
}

/** Addresses in running text with the names beside them, as records of name and address. */
export function* addressList(text: string): Generator<TextRecord> {
  let line = 0;
  for (const content of text.split(/\r\n|\r|\n/)) {
    line += 1;
    const found = addressesIn(content);
    let last = '';
    for (const [index, { address }] of found.entries()) {
      // Outlook writes an address and the same one again in brackets.
      if (address.toLowerCase() === last) continue;
      last = address.toLowerCase();
      yield { line, cells: [nameOf(content, found, index), address] };
    }
  }
}

const wholeAddress = /^\s*['"<]*[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+['">]*\s*$/;

/**
 * Whether a text is a list of addresses rather than a table: nearly every cell of its records holds an address, or
 * there are no columns and addresses stand among other words.
 */
export function isAddressList(records: readonly TextRecord[]): boolean {
  const rows = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.trim() !== ''));
  const withAddress = cells.filter((cell) => cell.includes('@'));
  if (withAddress.length === 0) return false;
  const named = withAddress.filter((cell) => /\S\s*<[^<>]*@[^<>]*>/.test(cell));
  const widest = Math.max(...rows.map((row) => row.cells.length));
  if (withAddress.length === cells.length) return widest > 1 || named.length > 0 || hasMore(withAddress);
  const single = rows.filter((row) => row.cells.length === 1).length > rows.length / 2;
  if (single) return hasMore(withAddress.slice(0));
  const first = rows[0]?.cells ?? [];
  const isTable = rows.every((row) => row.cells.length === first.length) && rows.length > 1;
  return !isTable && named.length > withAddress.length / 2;
}

/** Cells that hold more than one clean address each. */
function hasMore(cells: readonly string[]): boolean {
  return cells.some((cell) => !wholeAddress.test(cell));
}
