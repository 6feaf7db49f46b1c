/** What no stranger may bring onto a screen, into a log or into a letter of ours: controls, and marks that hide or turn text. */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const lineOrTab = /[\t\n]/;
/** What people read in several lines. */
const ofLines = ['text', 'diagnostic', 'evidence'];

/** The names of the value inside of what was read that holds such characters, or a line break where none may be; null for none. */
export function unseenIn(value: unknown, path = ''): string | null {
  if (typeof value === 'string') {
    const oneLine = !ofLines.some((name) => path.endsWith(name));
    return unseen.test(value) || (oneLine && lineOrTab.test(value)) ? path.trim() : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inside] of Object.entries(value)) {
    const found = unseenIn(inside, `${path} ${name}`);
    if (found !== null) return found;
  }
  return null;
}
