/** Wrong tries that cost nothing but the key derivation itself. */
const freeTries = 5;
const longestWait = 60_000;

/** How long the next try must wait after so many wrong ones in a row, in milliseconds: 5 s, 10 s, 20 s, 40 s, then 60 s. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < freeTries) return 0;
  return Math.min(longestWait, 5000 * 2 ** Math.min(wrongTries - freeTries, 10));
}

/** The shortest passphrase that is taken, in characters. */
export const shortestPassphrase = 8;
