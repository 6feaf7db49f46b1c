/** A rule that reads reports, with the servers whose habit it is; never a rule for a single letter. */
export interface Rule {
  readonly family: string;
  readonly pattern: RegExp;
}

/** One expression for a whole table, where it does not matter which rule holds: asked once instead of once a rule. */
export function anyOf(rules: readonly Rule[]): RegExp {
  return new RegExp(rules.map(({ pattern }) => pattern.source).join('|'), 'i');
}
