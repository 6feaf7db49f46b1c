/** One part of a letter, its header and body as text whose characters stand for bytes. */
export interface MimePart {
  readonly header: string;
  readonly body: string;
  readonly type: string;
  readonly subtype: string;
  readonly parameters: readonly (readonly [string, string])[];
  /** Of a multipart. */
  readonly parts: readonly MimePart[];
  /** Of message/rfc822. */
  readonly letter: MimePart | null;
}

/** Splits a letter into its parts (RFC 2046), as a server does that tells its structure. */
export function splitMime(text: string, inDigest = false): MimePart {
  const { header, body } = cut(text);
  const plain = inDigest ? 'message/rfc822' : 'text/plain; charset=us-ascii';
  const { value, parameters } = valueAndParameters(fieldOf(header, 'Content-Type') ?? plain);
  const [type = 'text', subtype = 'plain'] = value.split('/');
  const boundary = parameters.find(([name]) => name === 'boundary')?.[1];
  const multi = type === 'multipart' && boundary !== undefined;
  return {
    header,
    body,
    type,
    subtype,
    parameters,
    parts: multi ? between(body, boundary).map((part) => splitMime(part, subtype === 'digest')) : [],
    letter: type === 'message' && subtype === 'rfc822' ? splitMime(body) : null,
  };
}

function cut(text: string): { header: string; body: string } {
  if (text.startsWith('\r\n')) return { header: '\r\n', body: text.slice(2) };
  const end = text.indexOf('\r\n\r\n');
  return end < 0 ? { header: text, body: '' } : { header: text.slice(0, end + 4), body: text.slice(end + 4) };
}

function between(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const lines = new RegExp(
    `(?:^|\\r\\n)--${boundary.replace(/[.+?^$()|[\]\\{}*/]/g, '\\$&')}(--)?[ \\t]*(?=\\r\\n|$)`,
    'g',
  );
  let from: number | null = null;
  for (const line of body.matchAll(lines)) {
    if (from !== null) parts.push(body.slice(from, Math.max(from, line.index)));
    if (line[1] !== undefined) return parts;
    from = line.index + line[0].length + 2;
  }
  return from === null ? parts : [...parts, body.slice(from)];
}

/** The first field of a name, unfolded; null where there is none. */
export function fieldOf(header: string, name: string): string | null {
  const found = new RegExp(`^${name}[ \\t]*:(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(header);
  return found === null ? null : (found[1] ?? '').replace(/\r\n/g, '').trim();
}

/** `text/plain; charset="utf-8"`, value and names in lower case. */
export function valueAndParameters(field: string): {
  readonly value: string;
  readonly parameters: readonly (readonly [string, string])[];
} {
  const found = [...field.matchAll(/;\s*([^=;\s]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g)];
  const parameters = found.map(
    ([, name = '', quoted, bare = '']) =>
      [name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare] as const,
  );
  return { value: (field.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters };
}
