/** Controls but tab and line feed, and the marks that turn or hide text (bidi, zero width, byte order). */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Of so many characters one at least is seen; what lies far beyond the length that is kept is not looked at. */
const mostUnseen = 4;

/** Text of a stranger as it may be kept and shown: several lines, nothing unseen. */
export function cleanText(text: string, length: number): string {
  const near = text.slice(0, length * mostUnseen);
  return near.replaceAll(/\r\n?/g, '\n').replace(unseen, '').slice(0, length);
}

/** The same on one line. */
export function cleanLine(text: string, length: number): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text.slice(0, length).trimEnd();
  return cleanText(text, length * mostUnseen)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, length);
}
