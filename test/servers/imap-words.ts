/** What a client's command is made of (RFC 9051, 9): words and quoted strings, literals as bytes, lists. */
export type Word = string | Buffer | readonly Word[];

const shape = /\(|\)|"((?:[^"\\]|\\.)*)"|(?:\[[^\]]*\]|[^\s()"[])+/g;

/** Takes pieces of text, and literals between them, apart. Brackets belong to their word: `BODY[HEADER.FIELDS (To)]`. */
export function wordsOf(pieces: readonly (string | Buffer)[]): Word[] {
  const open: Word[][] = [[]];
  for (const piece of pieces) {
    if (typeof piece !== 'string') open.at(-1)?.push(piece);
    else for (const [found, quoted] of piece.matchAll(shape)) take(open, found, quoted);
  }
  return open[0] ?? [];
}

function take(open: Word[][], found: string, quoted: string | undefined): void {
  if (found === '(') open.push([]);
  else if (found === ')' && open.length > 1) open.at(-2)?.push(open.pop() ?? []);
  else if (quoted !== undefined) open.at(-1)?.push(quoted.replace(/\\(.)/g, '$1'));
  else open.at(-1)?.push(found);
}

export function textOf(word: Word | undefined): string {
  if (word instanceof Buffer) return word.toString('utf8');
  return typeof word === 'string' ? word : '';
}

export function listOf(word: Word | undefined): readonly Word[] {
  return Array.isArray(word) ? word : [];
}

/** How a server writes text whose characters stand for bytes: quoted, or as a literal; NIL for null. */
export function written(text: string | null): string {
  if (text === null) return 'NIL';
  if (/^[\x20-\x7e]*$/.test(text)) return `"${text.replace(/["\\]/g, '\\$&')}"`;
  return `{${text.length}}\r\n${text}`;
}
