/** Why the owner is asked although the lists remove by themselves. */
export const brakes = ['too-many', 'mass-failure'] as const;
export type Brake = (typeof brakes)[number];
/** What a list that removes by itself did with an address, or why it did not. */
export type RuleOutcome = 'removed' | Brake;

/** Removals and reports so far apart, in milliseconds, have nothing to do with each other. */
export const brakeWindow = 24 * 60 * 60 * 1000;

/** So many, or this share where it is more, a rule may take off in one mailing, or from one list within a day. */
const mostRemoved = 5;
const mostShare = 0.05;
/** From so many on addresses of one domain that fail alike are no coincidence. */
const fewestAlike = 3;

/** How many out of how many. */
export interface Portion {
  readonly count: number;
  readonly of: number;
}

/**
 * Whether a rule must not take an address off by itself now. Mass failure is a fault of the provider or our own, never
 * of the people: so the rule stops where it would take too many, and where one domain refuses several with one reply.
 * @param taken of the mailing, and of each list the address is on within `brakeWindow`: addresses the rule took off or
 *   would have, this one among them, out of all
 * @param alike addresses of this one's domain that failed with the same reply, this one among them, out of all that
 *   were mailed there
 */
export function brakeOn(taken: readonly Portion[], alike: Portion): Brake | null {
  if (alike.count >= fewestAlike && alike.count > alike.of * mostShare) return 'mass-failure';
  return taken.some(({ count, of }) => count > Math.max(mostRemoved, of * mostShare)) ? 'too-many' : null;
}

/**
 * A reply without what differs from one recipient to the next: the address, queue ids, times and IP addresses. Two
 * replies with the same shape are one and the same sentence of a server.
 * @param address the one it was about
 */
export function shapeOfReply(reply: string, address: string): string {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  return reply
    .toLowerCase()
    .replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '@')
    .split(/\s+/)
    .map((word) => (isLocalPart(word, local) ? '@' : word.replaceAll(variable, '#')))
    .join(' ')
    .trim();
}

/** Queue ids and the like: long words with a digit in them; numbers longer than a code; IP addresses. */
const variable = /\d{1,3}(?:\.\d{1,3}){3}|(?=[a-z-]*\d)[a-z0-9-]{6,}|\d{4,}/g;

function isLocalPart(word: string, local: string): boolean {
  return local !== '' && word.replaceAll(/^[<"'(]+|[>"'),;:.]+$/g, '') === local;
}
