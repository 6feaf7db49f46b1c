import { anyOf } from './families/family.ts';
import { headLine, returnedMarks } from './families/returned-marks.ts';

/** A report in prose, parted where the mail it returns begins. */
export interface Prose {
  /** The server's own words, line by line, each shortened. */
  readonly lines: readonly string[];
  /** To of the returned mail where the report repeats its head as text; '' when it does not. */
  readonly returnedTo: string;
  readonly returnsMail: boolean;
}

/** Any line in which a server may have begun to speak. */
const speaksOfDelivery =
  /deliver|failed|error|reach|sorry|zugestellt|remis|entreg|consegn|bezorg|dostarcz|доставл/i;
const marksReturned = anyOf(returnedMarks);
const linesRead = 300;
const longestLine = 600;
const headRead = 80;

/** Parts what a server says from the mail that it returns below. */
export function readProse(text: string): Prose {
  const all = text
    .split('\n')
    .slice(0, linesRead)
    .map((line) => line.slice(0, longestLine));
  const said = all.findIndex(
    (line) => (line.includes('@') && !headLine.test(line)) || speaksOfDelivery.test(line),
  );
  const end = all.findIndex((line, index) =>
    // Before a server has said anything a head is that of its own report, as some repeat it.
    opensReturned(line, index > said && said >= 0 ? all.slice(index + 1, index + 7) : []),
  );
  if (end < 0) return { lines: all, returnedTo: '', returnsMail: false };
  const head = all.slice(end, end + headRead);
  const to = head
    .map((line) => /^to:\s*(\S.*)$/i.exec(line.trim())?.[1])
    .find((value) => value !== undefined);
  return { lines: all.slice(0, end), returnedTo: to ?? '', returnsMail: true };
}

function opensReturned(line: string, next: readonly string[]): boolean {
  const bare = line.trim();
  if (bare === '') return false;
  if (marksReturned.test(bare)) return true;
  if (/^(?:return-path|received):\s/i.test(line)) return true;
  // Servers quote single lines such as "From: <a> RCPT: <b>"; a head has several, each at the left edge.
  if (!headLine.test(line)) return false;
  const end = next.findIndex((following) => !headLine.test(following) && !/^[ \t]+\S/.test(following));
  return (
    next.slice(0, end < 0 ? next.length : end).filter((following) => headLine.test(following)).length >= 2
  );
}
