import { cleanLine } from '#domain/text/clean-line.ts';
import { onOneLine, payloads } from '../../security/payloads/payloads.ts';

/** All payloads as a field for one line keeps them, each once. */
export const lines: readonly string[] = [
  ...new Set(payloads.map((payload) => cleanLine(onOneLine(payload)) ?? '').filter((line) => line !== '')),
];

/** What fits a field of so many characters. */
export const fitting = (most: number): readonly string[] => lines.filter(({ length }) => length <= most);

/** The payloads packed into as few texts of so many characters as hold them, with a mark between. */
export function packed(most: number, between = ' § '): readonly string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + between.length + line.length <= most) {
      texts[texts.length - 1] = last + between + line;
    } else if (line.length <= most) texts.push(line);
  }
  return texts;
}

/** Blanks are one blank on the screen. */
export const asShown = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
