/** Control characters, line and paragraph separators, and halves of surrogate pairs: never part of a line. */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const forbiddenBetweenLines = /[\p{Cs}\u2028\u2029]|(?!\n)\p{Cc}/u;

/**
 * Characters that show nothing but change how a line reads or compares: marks, embeddings, overrides
 * and isolates of writing direction, zero-width spaces and joiners, soft hyphens, tag characters.
 * A joiner stays where it holds an emoji together.
 */
const invisible =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D/gu;

/**
 * One line a person typed, ready to be stored and put into a header: NFC, trimmed, without invisible
 * characters. Null when it holds a line break or another control character: such text is refused, not mended.
 */
export function cleanLine(text: string): string | null {
  if (forbidden.test(text)) return null;
  return text.replace(invisible, '').normalize('NFC').trim();
}

/** The same for text of several lines: line breaks stay, as `\n`. */
export function cleanLines(text: string): string | null {
  const unified = text.replace(/\r\n?/g, '\n');
  if (forbiddenBetweenLines.test(unified)) return null;
  return unified.replace(invisible, '').normalize('NFC').trim();
}
