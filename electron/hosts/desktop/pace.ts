/**
 * `--per-second=LETTERS` from the sources: what runs against a provider of one's own need not send gently. A packaged
 * program does not start with it at all (`arguments.ts`). Throws where no number of letters follows.
 */
export function paceIn(words: readonly string[]): { readonly sending?: { readonly perSecond: number } } {
  const flag = '--per-second=';
  const word = words.find((one) => one.startsWith(flag));
  if (word === undefined) return {};
  const perSecond = Number(word.slice(flag.length));
  if (!(Number.isFinite(perSecond) && perSecond > 0))
    throw new TypeError(`${flag} takes a number of letters`);
  return { sending: { perSecond } };
}
