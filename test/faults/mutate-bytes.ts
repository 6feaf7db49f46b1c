import type { Dice } from './dice.ts';

/** What a mutation makes of a letter (one character per byte); `other` is another letter to take from. */
export type Mutation = (letter: string, dice: Dice, other: string) => string;

/** Bytes that readers have stumbled over. */
const odd = [
  '\0',
  '\r',
  '\n\n',
  '\r\n\r\n',
  '\u001B[31m',
  '\u00E2\u0080\u00AE',
  '\u00EF\u00BB\u00BF',
  '\u00FF\u00FE',
  '=?utf-8?q?a=0D=0ABcc:_b@example.org?=',
  '=?utf-7?Q?+AOQ-?=',
  '=?utf-8?b?////?=',
  '=?iso-2022-jp?b?GyRC?=',
  '=00=01=',
  "filename*0*=utf-8''%0d%0a; filename*1=b",
  '550 5.1.1 <nobody@example.org>',
  '<<>>',
  '"',
  ';;;',
  '--',
  '\r\n--\r\n',
  '\u001B$B',
];

const flipped: Mutation = (letter, dice) => {
  const bytes = Buffer.from(letter, 'latin1');
  const times = 1 + dice.below(24);
  for (let time = 0; time < times && bytes.length > 0; time += 1)
    bytes[dice.below(bytes.length)] = dice.below(256);
  return bytes.toString('latin1');
};

const cut: Mutation = (letter, dice) => {
  const at = dice.below(letter.length);
  if (dice.chance(0.5)) return letter.slice(0, at);
  return letter.slice(0, at) + letter.slice(at + dice.below(2000));
};

/** A piece again and again; one in fifty becomes as long as a letter may be, and longer. */
const doubled: Mutation = (letter, dice) => {
  const at = dice.below(letter.length);
  const piece = letter.slice(at, at + 1 + dice.below(800));
  const length = dice.chance(0.02) ? 3_000_000 : 20_000;
  const times = 1 + dice.below(Math.min(4000, length / Math.max(1, piece.length)));
  return letter.slice(0, at) + piece.repeat(times) + letter.slice(at);
};

const moved: Mutation = (letter, dice) => {
  const at = dice.below(letter.length);
  const piece = letter.slice(at, at + dice.below(400));
  const rest = letter.slice(0, at) + letter.slice(at + piece.length);
  const to = dice.below(rest.length);
  return rest.slice(0, to) + piece + rest.slice(to);
};

const strewn: Mutation = (letter, dice) => {
  let strewnOver = letter;
  for (let times = 1 + dice.below(6); times > 0; times -= 1) {
    const at = dice.below(strewnOver.length);
    strewnOver = strewnOver.slice(0, at) + dice.pick(odd) + strewnOver.slice(at);
  }
  return strewnOver;
};

const lineEnds: Mutation = (letter, dice) =>
  letter.replaceAll(/\r?\n/g, dice.pick(['\n', '\r', '\r\r\n', '\n\r', '\r\n\r\n', '']));

/** The beginning of one letter with the end of another, or their lines in turn. */
const mixed: Mutation = (letter, dice, other) => {
  if (dice.chance(0.5))
    return letter.slice(0, dice.below(letter.length)) + other.slice(dice.below(other.length));
  const theirs = other.split('\n');
  return letter
    .split('\n')
    .flatMap((line, place) => (dice.chance(0.3) ? [line, theirs[place] ?? ''] : [line]))
    .join('\n');
};

export const ofBytes: readonly Mutation[] = [flipped, cut, doubled, moved, strewn, lineEnds, mixed];
