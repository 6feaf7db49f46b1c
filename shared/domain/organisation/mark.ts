/** One or two letters that stand for an organisation: the first letters of its first two words, numbers left out. */
export function organisationMark(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => (word.match(/^\p{L}\p{M}*/u)?.[0] ?? '').toUpperCase())
    .join('');
}
