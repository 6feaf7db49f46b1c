/** A pace as a person says it: several mails a second, or one every so many seconds. */
export type Pace =
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'slow'; readonly seconds: number };

/** Mails a second in the words of a person, rounded to one decimal. */
export function paceOf(perSecond: number): Pace {
  if (perSecond >= 1) return { kind: 'rate', rate: Math.round(perSecond * 10) / 10 };
  return { kind: 'slow', seconds: perSecond <= 0 ? 0 : Math.round(1 / perSecond) };
}
