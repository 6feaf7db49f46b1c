import type { MailAddress, ToAscii } from '../identity/address.ts';
import { groupsInCell } from '../recipients/group-cell.ts';
import type { FieldKind } from '../recipients/own-field.ts';
import { readFieldValue } from '../recipients/read-value.ts';
import type { PersonLanguage } from '../recipients/recipient.ts';
import { cleanLine } from '../text/clean-line.ts';
import { sortKey } from '../text/sort-key.ts';
import { readAddressCell } from './address-cell.ts';
import type { LineProblem } from './part.ts';
import { languageOf, salutationOf } from './salutation-of.ts';
import { splitName } from './split-name.ts';
import type { ColumnTarget } from './target.ts';

/** A row of a file: the line it begins on and its cells. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a row says about one person. Empty and null: it says nothing. */
export interface PersonRow {
  readonly line: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly address: MailAddress | null;
  /** The address as it stands there. */
  readonly typed: string;
  readonly salutation: string;
  readonly language: PersonLanguage | null;
  readonly groups: readonly string[];
  /** Values by name of the own field. */
  readonly fields: ReadonlyMap<string, string>;
  readonly problem: LineProblem | null;
  readonly suggestion: string | null;
}

export interface MappingFacts {
  readonly toAscii: ToAscii;
  /** For people whose row names no language. */
  readonly language: PersonLanguage;
  /** By column: the language in which it writes numbers. That of the facts where nothing is said. */
  readonly numbers?: readonly (PersonLanguage | null)[];
}

const longestName = 100;
const longestSalutation = 200;
const longestGroup = 60;
const longestValue = 1000;
const mostGroups = 50;

/** One clean line of a cell; line breaks and other control characters are spaces, halves of characters are nothing. */
function clean(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (/^[\x20-\x7E]*$/.test(cell)) return cell.trim();
  const spaced = cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\p{Cs}/gu, '');
  return cleanLine(spaced) ?? '';
}

function groupsIn(cell: string): string[] {
  const names = groupsInCell(cell).map(clean);
  return names.filter((name) => name !== '' && name.length <= longestGroup);
}

function eachOnce(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = sortKey(name) || name;
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()].slice(0, mostGroups);
}

type Reading = {
  given: string[];
  family: string[];
  whole: { text: string; order: 'family-given' | 'given-family' } | null;
  addresses: string[];
  salutation: string;
  language: PersonLanguage | null;
  groups: string[];
  fields: Map<string, string>;
  problem: LineProblem | null;
};

/** Longer cells are no names and no addresses; taking them apart would only cost time. */
const longestCell = 1000;

function take(reading: Reading, target: ColumnTarget, cell: string, numbers: PersonLanguage): void {
  const raw = target.kind === 'own-field' ? cell : cell.slice(0, longestCell);
  const text = clean(raw);
  if (text === '') return;
  switch (target.kind) {
    case 'skip':
      return;
    case 'address':
      reading.addresses.push(text);
      return;
    case 'given-name':
      reading.given.push(text);
      return;
    case 'family-name':
      reading.family.push(text);
      return;
    case 'full-name':
      reading.whole ??= { text, order: target.order };
      return;
    case 'salutation':
      if (reading.salutation === '') reading.salutation = text;
      return;
    case 'language':
      reading.language ??= languageOf(text);
      return;
    case 'groups':
      reading.groups.push(...groupsIn(raw));
      return;
    case 'own-field': {
      if (text.length > longestValue) {
        reading.problem ??= 'value-too-long';
        return;
      }
      const value = valueOf(target.fieldKind, text, numbers);
      // A value of another kind is a gap: it would not sort or compare, and the trial run shows it as one.
      if (value !== null && !reading.fields.has(target.name)) reading.fields.set(target.name, value);
    }
  }
}

/** A choice stands as the file has it: a new one is no mistake. */
function valueOf(kind: FieldKind, text: string, numbers: PersonLanguage): string | null {
  return kind === 'choice' ? text : readFieldValue({ kind, choices: [] }, text, numbers);
}

/** Reads one row by the targets of its columns. Pure text work: nothing is looked up. */
export function mapRow(row: FileRow, targets: readonly ColumnTarget[], facts: MappingFacts): PersonRow {
  const reading: Reading = {
    given: [],
    family: [],
    whole: null,
    addresses: [],
    salutation: '',
    language: null,
    groups: [],
    fields: new Map(),
    problem: null,
  };
  for (const [index, target] of targets.entries()) {
    if (target.kind === 'skip') continue;
    take(reading, target, row.cells[index] ?? '', facts.numbers?.[index] ?? facts.language);
  }
  return finished(row.line, reading, facts);
}

function finished(line: number, reading: Reading, { toAscii, language }: MappingFacts): PersonRow {
  const cells = reading.addresses.map((cell) => readAddressCell(cell, toAscii));
  const cell = cells.find(({ address }) => address !== null) ?? cells[0] ?? readAddressCell('', toAscii);
  const name = nameOf(reading, cell.name);
  const salutation = salutationOf(reading.salutation, { ...name, language: reading.language ?? language });
  const tooLong = name.givenName.length > longestName || name.familyName.length > longestName;
  return {
    line,
    givenName: name.givenName,
    familyName: name.familyName,
    address: cell.address,
    typed: cell.typed,
    salutation: salutation.slice(0, longestSalutation),
    language: reading.language,
    groups: eachOnce(reading.groups),
    fields: reading.fields,
    problem: cell.problem ?? (tooLong ? 'name-too-long' : reading.problem),
    suggestion: cell.suggestion,
  };
}

function nameOf(reading: Reading, besideAddress: string) {
  const given = reading.given.join(' ');
  const family = reading.family.join(' ');
  if (given !== '' || family !== '') return { givenName: given, familyName: family, title: '' };
  const whole = reading.whole ?? { text: besideAddress, order: 'given-family' as const };
  return whole.text.includes('@')
    ? { givenName: '', familyName: '', title: '' }
    : splitName(whole.text, whole.order);
}
