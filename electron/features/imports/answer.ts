/** What the owner put in place of an address, as long as the row has the address it was said about. */
export interface Mended {
  /** As it stood in the file. */
  readonly typed: string;
  /** Null: the line is left out. */
  readonly address: string | null;
}

/** What the owner said of a line, as long as the line is about the same people. */
export interface Answer {
  /** Whom it was said about: `plan.ts` makes it. */
  readonly about: string;
  readonly said: boolean;
}
