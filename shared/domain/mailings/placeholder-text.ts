/**
 * Words that stand for text still to be written. Capitals count where the small form is an ordinary word,
 * and single letters or dots only in rows too long to be meant. These are looked for in what people write: none of them
 * is a note of ours about something undone.
 */
const signs =
  /\b(?:lorem ipsum|lorem|dolor sit amet|platzhalter|placeholder|blindtext|dummy text)\b|\b(?:X{3,}|TODO|TBD|TBC|FIXME|N\.N\.)(?![\p{L}\p{N}])|\?{3,}|\.{5,}|_{3,}|\[(?:…|\.{3}|[A-ZÄÖÜ][^\]\n]{0,40})\]|\{\{[^}\n]{0,60}\}\}/iu;
const capitalsOnly = /^(?:x{3,}|todo|tbd|tbc|fixme|n\.n\.)$/i;

/** The first piece of placeholder text, as written, or null. */
export function findPlaceholder(text: string): string | null {
  let rest = text;
  for (;;) {
    const found = signs.exec(rest);
    if (found === null) return null;
    const [piece] = found;
    if (!capitalsOnly.test(piece) || piece === piece.toUpperCase()) return piece;
    rest = rest.slice(found.index + piece.length);
  }
}
