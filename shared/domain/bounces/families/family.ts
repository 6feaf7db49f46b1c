/** A rule that reads reports, with the servers whose habit it is; never a rule for a single letter. */
export interface Rule {
  readonly family: string;
  readonly pattern: RegExp;
}

/** The first rule of a table that holds for `text`. */
export function firstRule<T extends Rule>(rules: readonly T[], text: string): T | undefined {
  return rules.find(({ pattern }) => pattern.test(text));
}
