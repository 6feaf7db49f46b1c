import { cleanLine, cleanLines } from '#domain/text/clean-line.ts';
import { Refusal } from '../refuse.ts';

/** One typed line, cleaned; refused with `text.control-characters` when it holds a line break or control character. */
export function acceptLine(typed: string): string {
  return accepted(cleanLine(typed));
}

/** Typed text of several lines, cleaned in the same way. */
export function acceptLines(typed: string): string {
  return accepted(cleanLines(typed));
}

function accepted(text: string | null): string {
  if (text === null) throw new Refusal({ code: 'text.control-characters', params: {} });
  return text;
}
