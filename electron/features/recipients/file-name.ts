/** A file name that every file system takes, from words a person typed. */
export function fileName(words: string, ending: 'csv' | 'json'): string {
  const plain = words
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return `${plain === '' ? 'rundpost' : plain}.${ending}`;
}
