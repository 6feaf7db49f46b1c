import type { PersonLanguage } from '../recipients/recipient.ts';
import { defaultSalutation } from '../recipients/salutation.ts';
import { sortKey } from '../text/sort-key.ts';
import type { PersonRow } from './map-row.ts';
import type { ChangedWhat, ImportRule } from './part.ts';

/** What is known here of a person. */
export interface KnownFacts {
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly groups: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
}

export interface Difference {
  readonly what: ChangedWhat;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Nothing that anybody said stands here, so that every rule takes what the file says. */
  readonly gap: boolean;
  readonly taken: boolean;
}

const key = (name: string) => sortKey(name) || name;

/** Groups of the file that the person is not in yet. */
export function groupsToAdd(row: PersonRow, known: Pick<KnownFacts, 'groups'>): readonly string[] {
  const here = new Set(known.groups.map(key));
  return row.groups.filter((name) => !here.has(key(name)));
}

/**
 * Whether a salutation stands for none: empty, or the general one of somebody without a first name. One with the
 * first name may have been meant, and one nobody can tell from a typed one is never taken for a gap.
 */
function isSalutationGap({ salutation, givenName, language }: KnownFacts): boolean {
  return salutation === '' || (givenName === '' && salutation === defaultSalutation({ givenName, language }));
}

/**
 * Where a row differs from what is known. `fill-gaps` takes only what is missing here, `newer-wins` everything the
 * row says, `ask-each` fills gaps until the owner says what counts; groups are only ever added, a row takes nobody
 * out of one.
 */
export function compare(row: PersonRow, known: KnownFacts, rule: ImportRule): readonly Difference[] {
  const newer = rule === 'newer-wins';
  const found: Difference[] = [];
  const note = (what: ChangedWhat, name: string, before: string, after: string, gap = before === '') => {
    if (after !== '' && after !== before) found.push({ what, name, before, after, gap, taken: gap || newer });
  };
  const nameless = known.givenName === '' && known.familyName === '';
  const named = row.givenName !== '' || row.familyName !== '';
  // A name is taken as a whole: half of one and half of the other would be nobody's.
  if (named && (nameless || sameShape(row, known))) {
    note('given-name', '', known.givenName, row.givenName, nameless);
    note('family-name', '', known.familyName, row.familyName, nameless);
  }
  note('salutation', '', known.salutation, row.salutation, isSalutationGap(known));
  note('language', '', known.language, row.language ?? '', false);
  const added = groupsToAdd(row, known);
  if (added.length > 0) {
    const before = known.groups.join(', ');
    note('groups', '', before, [...known.groups, ...added].join(', '), known.groups.length === 0);
  }
  for (const [name, value] of row.fields) note('own-field', name, known.fields.get(name) ?? '', value);
  return found;
}

/** Whether a row names both parts or leaves out no part that is known. */
function sameShape(row: PersonRow, known: KnownFacts): boolean {
  return (
    (row.givenName !== '') === (known.givenName !== '') &&
    (row.familyName !== '') === (known.familyName !== '')
  );
}
