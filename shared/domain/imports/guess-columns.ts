import type { FieldKind } from '../recipients/own-field.ts';
import { readDate } from '../recipients/read-value.ts';
import { sortKey } from '../text/sort-key.ts';
import { firstNames } from './first-names.ts';
import { isLooseName, knownHeading } from './headings.ts';
import type { ColumnRemark, ColumnTarget, Confidence } from './target.ts';

/** What is known of a column before anybody said what it is. */
export interface ColumnEvidence {
  readonly heading: string;
  readonly filled: number;
  /** Some of its different values. */
  readonly values: readonly string[];
  readonly different: number;
}

export interface ColumnGuess {
  readonly target: ColumnTarget;
  readonly confidence: Confidence;
  readonly remark: ColumnRemark | null;
  readonly count?: number;
}

interface OwnField {
  readonly name: string;
  readonly kind: FieldKind;
}

const leftOut: ColumnGuess = { target: { kind: 'skip' }, confidence: 'left-out', remark: null };
const looksLikeAddress = /^\s*[^@]*[^\s@]+@[^\s@]+\.[^\s@]+[^@]*$/;

function share(values: readonly string[], holds: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

function addressShare({ values }: ColumnEvidence): number {
  return share(values, (value) => looksLikeAddress.test(value));
}

function isCommaName(value: string): boolean {
  return /^\p{L}[\p{L}'’ .-]*, ?\p{L}[\p{L}'’ .-]*$/u.test(value);
}

function isFirstName(word: string): boolean {
  return firstNames.has(sortKey(word.split(/[\s-]/)[0] ?? ''));
}

function nameOrder(values: readonly string[]): 'family-given' | 'given-family' {
  const plain = values.filter((value) => !value.includes(',') && value.includes(' '));
  if (plain.length === 0) return share(values, isCommaName) > 0.5 ? 'family-given' : 'given-family';
  const first = share(plain, (value) => isFirstName(value));
  const last = share(plain, (value) => isFirstName(value.trim().split(/\s+/).at(-1) ?? ''));
  return last > first ? 'family-given' : 'given-family';
}

/** What the heading says, held against what stands below it. */
function byHeading(column: ColumnEvidence, fields: readonly OwnField[]): ColumnGuess | null {
  const key = sortKey(column.heading);
  const own = key === '' ? undefined : fields.find(({ name }) => sortKey(name) === key);
  if (own !== undefined) {
    return {
      target: { kind: 'own-field', name: own.name, fieldKind: own.kind },
      confidence: 'certain',
      remark: own.kind === 'date' ? 'date-recognised' : null,
    };
  }
  const known = knownHeading(column.heading);
  if (known === null) return null;
  if (known.kind === 'aside') return leftOut;
  if (known.kind === 'address') {
    return column.filled > 0 && share(column.values, (value) => /@|[([{]at[)\]}]/i.test(value)) < 0.2
      ? leftOut
      : sure(known);
  }
  // A column of addresses under the heading of something else is what it holds.
  if (addressShare(column) > 0.6 && column.filled > 0)
    return { ...sure({ kind: 'address' }), confidence: 'guessed' };
  if (known.kind === 'own-field') return ownField(column, known, fields);
  if (known.kind === 'groups') {
    return { target: known, confidence: 'guessed', remark: 'groups', count: column.different };
  }
  if (known.kind !== 'full-name') return sure(known);
  const order = share(column.values, isCommaName) > 0.5 ? 'family-given' : known.order;
  return {
    target: { kind: 'full-name', order: known.order === 'given-family' ? nameOrder(column.values) : order },
    confidence: 'certain',
    remark: column.values.some(isCommaName) ? 'split-at-comma' : null,
  };
}

function sure(target: ColumnTarget): ColumnGuess {
  return { target, confidence: 'certain', remark: null };
}

function ownField(
  column: ColumnEvidence,
  target: Extract<ColumnTarget, { kind: 'own-field' }>,
  fields: readonly OwnField[],
): ColumnGuess {
  const here = fields.find(({ name }) => sortKey(name) === sortKey(target.name));
  if (here !== undefined) return sure({ ...target, name: here.name, fieldKind: here.kind });
  const isDate = share(column.values, (value) => readDate(value) !== null) > 0.8;
  const fieldKind = target.fieldKind === 'date' && !isDate ? 'text' : target.fieldKind;
  return {
    target: { ...target, name: column.heading.slice(0, 60), fieldKind },
    confidence: 'guessed',
    remark: fieldKind === 'date' ? 'date-recognised' : 'new-field',
  };
}

/** What the values alone say of a column whose heading says nothing. */
function byValues(column: ColumnEvidence): ColumnGuess {
  if (column.filled === 0) return leftOut;
  if (addressShare(column) > 0.6) return { target: { kind: 'address' }, confidence: 'guessed', remark: null };
  return leftOut;
}

/** A column that holds names, by its values: only where no heading named one. */
function nameByValues({ values, heading }: ColumnEvidence): ColumnGuess | null {
  if (heading !== '' || values.length === 0) return null;
  if (share(values, isCommaName) > 0.6) {
    return {
      target: { kind: 'full-name', order: 'family-given' },
      confidence: 'guessed',
      remark: 'split-at-comma',
    };
  }
  const words = share(values, (value) => /^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){1,4}$/u.test(value));
  const hasFirstNames = share(values, (value) => value.split(/\s+/).some(isFirstName)) > 0.3;
  if (words > 0.7 && hasFirstNames) {
    return { target: { kind: 'full-name', order: nameOrder(values) }, confidence: 'guessed', remark: null };
  }
  return hasFirstNames ? { target: { kind: 'given-name' }, confidence: 'guessed', remark: null } : null;
}

/** Guesses what the columns of a file are: by heading, German or English, and by what stands below it. */
export function guessColumns(
  columns: readonly ColumnEvidence[],
  fields: readonly OwnField[],
): readonly ColumnGuess[] {
  const guesses = columns.map((column) => byHeading(column, fields) ?? byValues(column));
  const settled = settleNames(columns, settleAddresses(columns, guesses));
  return onlyOnce(settled);
}

/** One address a person: the column that says so and holds most; further ones fill its gaps. */
function settleAddresses(columns: readonly ColumnEvidence[], guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const certain = guesses.some(
    ({ target, confidence }) => target.kind === 'address' && confidence === 'certain',
  );
  return guesses.map((guess, index) =>
    certain &&
    guess.target.kind === 'address' &&
    guess.confidence === 'guessed' &&
    columns[index]?.heading !== ''
      ? leftOut
      : guess,
  );
}

function settleNames(columns: readonly ColumnEvidence[], guesses: ColumnGuess[]): ColumnGuess[] {
  const has = (kind: ColumnTarget['kind']) => guesses.some(({ target }) => target.kind === kind);
  if (has('given-name') || has('family-name')) {
    const parts = has('given-name') && has('family-name');
    return guesses.map((guess, index) => {
      if (guess.target.kind !== 'full-name') return guess;
      const alone = has('given-name') && !parts && isLooseName(columns[index]?.heading ?? '');
      return alone ? sure({ kind: 'family-name' }) : parts ? leftOut : guess;
    });
  }
  if (has('full-name')) return guesses;
  return namesFromValues(columns, guesses);
}

function namesFromValues(columns: readonly ColumnEvidence[], guesses: ColumnGuess[]): ColumnGuess[] {
  const found = columns.map((column, index) =>
    guesses[index]?.target.kind === 'skip' ? nameByValues(column) : null,
  );
  const whole = found.findIndex((guess) => guess?.target.kind === 'full-name');
  const given = found.findIndex((guess) => guess?.target.kind === 'given-name');
  const chosen = whole >= 0 ? whole : given;
  const named = guesses.map((guess, index) => (index === chosen ? (found[index] ?? guess) : guess));
  if (whole >= 0 || given < 0) return named;
  // The neighbour of a column of given names that holds single words is the family name.
  const family = [given - 1, given + 1].find((index) => {
    const column = columns[index];
    return (
      guesses[index]?.target.kind === 'skip' && column !== undefined && share(column.values, isWord) > 0.6
    );
  });
  return named.map((guess, index) =>
    index === family ? { target: { kind: 'family-name' }, confidence: 'guessed', remark: null } : guess,
  );
}

function isWord(value: string): boolean {
  return /^\p{Lu}[\p{L}'’ -]*$/u.test(value);
}

/** Names, salutation and language are read from one column each; further ones of the kind are left out. */
function onlyOnce(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const seen = new Set<string>();
  return guesses.map((guess) => {
    const { target } = guess;
    if (target.kind === 'skip' || target.kind === 'address' || target.kind === 'groups') return guess;
    const key = target.kind === 'own-field' ? `field ${target.name}` : target.kind;
    if (seen.has(key)) return leftOut;
    seen.add(key);
    return guess;
  });
}
