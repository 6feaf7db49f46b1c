import type { StoredLetter } from './stored-mail.ts';

/** Whether a text names letters by number: `1:*,7`. */
export function isNumberSet(text: string): boolean {
  return /^(\d+|\*)(:(\d+|\*))?(,(\d+|\*)(:(\d+|\*))?)*$/.test(text);
}

/** The letters a set of numbers names, with their places. `9:*` names the last one even where 9 is past it (RFC 9051, 9). */
export function lettersNamed(
  letters: readonly StoredLetter[],
  set: string,
  byUid: boolean,
): { readonly letter: StoredLetter; readonly place: number }[] {
  const all = letters.map((letter, index) => ({ letter, place: index + 1 }));
  const numberOf = ({ letter, place }: (typeof all)[number]) => (byUid ? letter.uid : place);
  const last = all.at(-1);
  const bound = (text = '') => (text !== '*' ? Number(text) : last === undefined ? 0 : numberOf(last));
  const ranges = set.split(',').map((range) => {
    const [from, to = from] = range.split(':').map(bound);
    return [Math.min(from ?? 0, to ?? 0), Math.max(from ?? 0, to ?? 0)] as const;
  });
  return all.filter((one) => ranges.some(([from, to]) => numberOf(one) >= from && numberOf(one) <= to));
}
