import { diceOf } from './dice.ts';
import { ofBytes } from './mutate-bytes.ts';
import { ofStructure } from './mutate-structure.ts';

const mutations = [...ofStructure, ...ofBytes];
/** Longer ones say nothing new: less is fetched from a mailbox. */
const longest = 4_000_000;

/** One of the letters (one character per byte), damaged in one to five ways that `random` chooses; the same for the same numbers. */
export function mutatedLetter(letters: readonly string[], random: () => number): Buffer {
  const dice = diceOf(random);
  let letter = dice.pick(letters);
  for (let times = 1 + dice.below(5); times > 0; times -= 1) {
    const mutate = mutations[dice.below(mutations.length)];
    letter = mutate?.(letter, dice, dice.pick(letters)).slice(0, longest) ?? letter;
  }
  return Buffer.from(letter, 'latin1');
}
