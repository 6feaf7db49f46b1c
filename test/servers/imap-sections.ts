import type { MimePart } from './mime-split.ts';
import { splitMime } from './mime-split.ts';

/** What `BODY[section]` stands for (RFC 9051, 6.4.5); null for a part that is not there. */
export function sectionOf(letter: string, section: string): string | null {
  const found = /^((?:\d+\.)*\d+)?\.?([A-Z.]*)(?: \((.*)\))?$/i.exec(section);
  if (found === null) return null;
  const [, numbers = '', rest = '', names = ''] = found;
  const whole = splitMime(letter);
  if (numbers === '') return textOfLetter(letter, whole, rest.toUpperCase(), names);
  const part = partAt(whole, numbers.split('.').map(Number));
  if (part === null) return null;
  if (rest === '') return part.body;
  if (rest.toUpperCase() === 'MIME') return part.header;
  return part.letter === null ? null : textOfLetter(part.body, part.letter, rest.toUpperCase(), names);
}

function textOfLetter(
  letter: string,
  { header, body }: MimePart,
  rest: string,
  names: string,
): string | null {
  const wanted = names.toLowerCase().split(/[\s"]+/);
  switch (rest) {
    case '':
      return letter;
    case 'HEADER':
      return header;
    case 'TEXT':
      return body;
    case 'HEADER.FIELDS':
      return fieldsThat(header, (name) => wanted.includes(name));
    case 'HEADER.FIELDS.NOT':
      return fieldsThat(header, (name) => !wanted.includes(name));
    default:
      return null;
  }
}

function fieldsThat(header: string, wanted: (name: string) => boolean): string {
  const fields = header.match(/^[^\s:][^:]*:.*\r\n(?:[ \t].*\r\n)*/gm) ?? [];
  const kept = fields.filter((field) => wanted((field.split(':', 1)[0] ?? '').trim().toLowerCase()));
  return `${kept.join('')}\r\n`;
}

/** Numbers count the parts of a multipart; what is none has a part 1; a letter inside counts its own. */
function partAt(part: MimePart, [first, ...rest]: readonly number[]): MimePart | null {
  if (first === undefined) return part;
  const parts = part.parts.length > 0 ? part.parts : [part];
  const child = parts[first - 1];
  if (child === undefined) return null;
  if (rest.length === 0) return child;
  if (child === part) return null;
  return partAt(child.letter ?? child, rest);
}
