/**
 * The groups into which an import sorts its lines. Every line is in one of the first nine; `doubles` counts lines that
 * were merged into an earlier one; `role` and `typo` are notes on lines that are somewhere else as well.
 */
export const importParts = [
  'new',
  'changed',
  'unchanged',
  'left',
  'blocked',
  'returned',
  'same-person',
  'unreadable',
  'left-out',
  'doubles',
  'role',
  'typo',
] as const;
export type ImportPart = (typeof importParts)[number];

/** What storing a person of the file comes to. Everybody in the file has exactly one. */
export const importFates = ['new', 'updated', 'unchanged', 'skipped'] as const;
export type ImportFate = (typeof importFates)[number];

/** Why a line cannot be read, or what is noted about it. */
export const lineProblems = [
  'no-address',
  'no-at',
  'several',
  'too-long',
  'characters',
  'domain',
  'quoted',
  'name-too-long',
  'value-too-long',
  'unknown-ending',
  'likely-typo',
  'role-address',
] as const;
export type LineProblem = (typeof lineProblems)[number];

/** What a line would change of a person who is here already. */
export type ChangedWhat =
  | 'address'
  | 'given-name'
  | 'family-name'
  | 'salutation'
  | 'language'
  | 'groups'
  | 'list'
  | 'own-field';

export const importRules = ['fill-gaps', 'newer-wins', 'ask-each'] as const;
/** What counts where a file and the store differ: the store, the file, or what the owner says of each line. */
export type ImportRule = (typeof importRules)[number];
