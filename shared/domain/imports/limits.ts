/** What an address file may hold. Beyond it reading stops at once, with a sentence and nothing stored. */
export const importLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 250_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 100_000,
} as const;
