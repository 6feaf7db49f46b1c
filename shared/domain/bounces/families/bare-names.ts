import type { NamedAddress } from '../named-addresses.ts';

const listFollows =
  /following recipients? could not be delivered|following recipients?:?$|not delivered to the following:?$/i;

/**
 * AOL and some universities list their members by name alone, indented below its sentence; their addresses are at the server that reports.
 */
export function bareNames(lines: readonly string[], from: string): readonly NamedAddress[] {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const start = lines.findIndex((line) => listFollows.test(line.trim()));
  if (domain === '' || start < 0) return [];
  const found: NamedAddress[] = [];
  for (const [index, line] of lines.slice(start + 1, start + 40).entries()) {
    const name = /^(?:\t| {2,12})([\w.-]{3,64})(?:\s{2,8}\S.{0,200})?$/.exec(line)?.[1];
    if (name !== undefined) found.push({ address: `${name}@${domain}`, line: start + 1 + index, rank: 1 });
    else if (line.trim() !== '') break;
  }
  return found;
}
