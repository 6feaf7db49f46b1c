/** Choices that a source of random numbers makes. */
export interface Dice {
  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number;
  /** One of the list; '' where it is empty. */
  pick(list: readonly string[]): string;
  chance(of: number): boolean;
}

export function diceOf(random: () => number): Dice {
  const below = (end: number) => Math.floor(random() * Math.max(1, end));
  return {
    below,
    pick: (list) => list[below(list.length)] ?? '',
    chance: (of) => random() < of,
  };
}
