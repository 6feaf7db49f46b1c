import addressparser from 'nodemailer/lib/addressparser';
import { written } from './imap-words.ts';
import type { MimePart } from './mime-split.ts';
import { fieldOf, valueAndParameters } from './mime-split.ts';

/** BODYSTRUCTURE (RFC 9051, 7.5.2); BODY is the same without what may be added. */
export function structureOf(part: MimePart, extended: boolean): string {
  return part.parts.length > 0 ? several(part, extended) : single(part, extended);
}

function several(part: MimePart, extended: boolean): string {
  const inside = part.parts.map((child) => structureOf(child, extended)).join('');
  const more = extended ? ` ${pairs(part.parameters)} ${disposition(part)} NIL NIL` : '';
  return `(${inside} ${written(part.subtype)}${more})`;
}

function single(part: MimePart, extended: boolean): string {
  const { type, subtype, parameters, body, letter } = part;
  const fields = [
    written(type),
    written(subtype),
    pairs(parameters),
    written(fieldOf(part.header, 'Content-ID')),
    written(fieldOf(part.header, 'Content-Description')),
    written((fieldOf(part.header, 'Content-Transfer-Encoding') ?? '7bit').toLowerCase()),
    String(body.length),
  ];
  if (letter !== null) fields.push(envelopeOf(letter.header), structureOf(letter, extended));
  if (letter !== null || type === 'text') fields.push(String(body.split('\r\n').length - 1));
  if (extended) fields.push('NIL', disposition(part), 'NIL', 'NIL');
  return `(${fields.join(' ')})`;
}

function pairs(parameters: MimePart['parameters']): string {
  if (parameters.length === 0) return 'NIL';
  return `(${parameters.map(([name, value]) => `${written(name)} ${written(value)}`).join(' ')})`;
}

function disposition({ header }: MimePart): string {
  const field = fieldOf(header, 'Content-Disposition');
  if (field === null) return 'NIL';
  const { value, parameters } = valueAndParameters(field);
  return `(${written(value)} ${pairs(parameters)})`;
}

/** ENVELOPE (RFC 9051, 7.5.2): Sender and Reply-To fall back to From. */
export function envelopeOf(header: string): string {
  const field = (name: string) => written(fieldOf(header, name));
  const from = fieldOf(header, 'From');
  const people = (name: string) => addresses(fieldOf(header, name));
  return `(${[
    field('Date'),
    field('Subject'),
    addresses(from),
    addresses(fieldOf(header, 'Sender') ?? from),
    addresses(fieldOf(header, 'Reply-To') ?? from),
    people('To'),
    people('Cc'),
    people('Bcc'),
    field('In-Reply-To'),
    field('Message-ID'),
  ].join(' ')})`;
}

function addresses(field: string | null): string {
  const all = field === null ? [] : addressparser(field, { flatten: true });
  const found = all.flatMap(({ name, address }) => {
    const at = address.lastIndexOf('@');
    if (at < 0) return [];
    const parts = [name === '' ? null : name, null, address.slice(0, at), address.slice(at + 1)];
    return [`(${parts.map(written).join(' ')})`];
  });
  return found.length === 0 ? 'NIL' : `(${found.join('')})`;
}
