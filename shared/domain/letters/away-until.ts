const months: readonly RegExp[] = [
  /^(?:jan|jän)/i,
  /^feb/i,
  /^(?:mär|mar|mrz)/i,
  /^apr/i,
  /^(?:mai|may)/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^(?:okt|oct)/i,
  /^nov/i,
  /^(?:dez|dec)/i,
];
const lead =
  /\b(?:bis(?: einschlie(?:ß|ss)lich| zum| einschl\.| inkl\.)*|until|till|through|thru|back on|return(?:ing)?(?: on)?|wieder (?:ab|am)|zurück (?:ab|am)|ab dem)\s*:?\s+(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]?\s+)?(?:(?:the|den|dem)\s+)?/giu;

/**
 * The day an out-of-office reply names as its end, as YYYY-MM-DD, or null. A day without a year is the next
 * such day on or after `written` (the letter's date, YYYY-MM-DD). Two numbers parted by a slash are month and day.
 */
export function readAwayUntil(text: string, written: string): string | null {
  for (const match of text.slice(0, 4000).matchAll(lead)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const day = iso(rest) ?? dotted(rest) ?? dayMonth(rest) ?? monthDay(rest) ?? slashed(rest);
    if (day !== null) return dated(day, written);
  }
  return null;
}

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

function iso(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)\b/.exec(text) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

function dotted(text: string): Day | null {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4}|\d{2})?|\b)/.exec(text) ?? [];
  return day === undefined ? null : { year: yearOf(year), month: Number(month), day: Number(day) };
}

function dayMonth(text: string): Day | null {
  const [, day, word = '', year] =
    /^(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?(?:\s+(\d{4}))?/u.exec(text) ?? [];
  return day === undefined ? null : inMonth(word, Number(day), year);
}

function monthDay(text: string): Day | null {
  const [, word = '', day, year] =
    /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b,?(?:\s+(\d{4}))?/u.exec(text) ?? [];
  return day === undefined ? null : inMonth(word, Number(day), year);
}

function slashed(text: string): Day | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?/.exec(text) ?? [];
  return month === undefined ? null : { year: yearOf(year), month: Number(month), day: Number(day) };
}

function inMonth(word: string, day: number, year: string | undefined): Day | null {
  const month = months.findIndex((pattern) => pattern.test(word)) + 1;
  return month === 0 ? null : { year: yearOf(year), month, day };
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text) + (text.length === 2 ? 2000 : 0);
}

function dated({ year, month, day }: Day, written: string): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const thisYear = Number(written.slice(0, 4));
  if (!Number.isInteger(thisYear) || thisYear < 1970) return null;
  const tail = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== null) return String(year).padStart(4, '0') + tail;
  return String(thisYear + (`${String(thisYear)}${tail}` < written ? 1 : 0)) + tail;
}
