import type { PersonLanguage } from '../recipients/recipient.ts';
import { sortKey } from '../text/sort-key.ts';
import type { PersonRow } from './map-row.ts';
import type { ChangedWhat, ImportRule } from './part.ts';

/** What is known here of a person. */
export interface KnownFacts {
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: string;
  /** The salutation is the one the program makes by itself, so that any other fills a gap. */
  readonly hasDefaultSalutation: boolean;
  readonly language: PersonLanguage;
  readonly groups: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
}

export interface Difference {
  readonly what: ChangedWhat;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly taken: boolean;
}

const key = (name: string) => sortKey(name) || name;

/** Groups of the file that the person is not in yet. */
export function groupsToAdd(row: PersonRow, known: Pick<KnownFacts, 'groups'>): readonly string[] {
  const here = new Set(known.groups.map(key));
  return row.groups.filter((name) => !here.has(key(name)));
}

/**
 * Where a row differs from what is known. `fill-gaps` takes only what is missing here, `newer-wins` everything the
 * row says; groups are only ever added, a row takes nobody out of one.
 */
export function compare(row: PersonRow, known: KnownFacts, rule: ImportRule): readonly Difference[] {
  const newer = rule === 'newer-wins';
  const found: Difference[] = [];
  const note = (what: ChangedWhat, name: string, before: string, after: string, isGap = before === '') => {
    if (after !== '' && after !== before) found.push({ what, name, before, after, taken: isGap || newer });
  };
  const nameless = known.givenName === '' && known.familyName === '';
  const named = row.givenName !== '' || row.familyName !== '';
  // A name is taken as a whole: half of one and half of the other would be nobody's.
  if (named && (nameless || sameShape(row, known))) {
    note('given-name', '', known.givenName, row.givenName, nameless);
    note('family-name', '', known.familyName, row.familyName, nameless);
  }
  note('salutation', '', known.salutation, row.salutation, known.hasDefaultSalutation);
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
