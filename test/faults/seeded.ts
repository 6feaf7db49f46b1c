/** Random numbers that a seed brings back (mulberry32): between 0 and 1, as `Math.random` gives them. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The seed of this run: `RUNDPOST_SEED`, else one by chance. */
export function seedOfRun(): number {
  const given = Number(process.env.RUNDPOST_SEED ?? Number.NaN);
  return Number.isSafeInteger(given) ? given : Math.floor(Math.random() * 0x1_0000_0000);
}
