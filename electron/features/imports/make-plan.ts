import type { Difference } from '#domain/imports/compare-person.ts';
import { compare } from '#domain/imports/compare-person.ts';
import type { PersonRow } from '#domain/imports/map-row.ts';
import { RowMerger } from '#domain/imports/merge-rows.ts';
import type { ImportPart, ImportRule } from '#domain/imports/part.ts';
import { importParts } from '#domain/imports/part.ts';
import { domainOf, isRoleAddress, TypoDomains } from '#domain/imports/typo-domain.ts';
import type { ImportSession } from './import-session.ts';
import { mapAll, mendedRow } from './map-all.ts';
import type { Matched } from './match-people.ts';
import { Matcher } from './match-people.ts';
import { Pace } from './paced.ts';
import type { PartEntry, Plan, PlannedPerson } from './plan.ts';
import { choiceOf } from './plan.ts';
import type { KnownPerson } from './ports.ts';
import type { Imports } from './sessions.ts';
import { whoIsHere } from './who-is-here.ts';

const comparedAtOnce = 200;

/**
 * Holds all rows of the file against each other and against who is here, in slices of time.
 * @throws Refusal `gone`, `import.no-address-column`
 */
export async function makePlan(ports: Imports, session: ImportSession): Promise<Plan> {
  const rows = await mapAll(ports, session);
  const here = await whoIsHere(ports, session);
  const pace = new Pace(ports.clock, session.hand.signal);
  const sorted = await sortRows(ports, session, rows, pace);
  const typos = new TypoDomains(domainsOf(rows, here.domains));
  const matcher = new Matcher(here);
  // Those that are here by address come first, so that nobody else is taken for a namesake of them.
  const order = sorted.merger
    .people()
    .toSorted(
      (one, two) =>
        place(one.row, here.byAddress) - place(two.row, here.byAddress) || one.row.line - two.row.line,
    );
  const people: PlannedPerson[] = [];
  for (let start = 0; start < order.length; start += comparedAtOnce) {
    const matched = order.slice(start, start + comparedAtOnce).map((person) => matcher.match(person));
    people.push(...compareAll(ports, session, matched));
    await pace.rest();
  }
  people.sort((one, two) => one.row.line - two.row.line);
  return arranged(rows, people, sorted, typos);
}

function place(row: PersonRow, byAddress: ReadonlyMap<string, unknown>): number {
  return byAddress.has(row.address?.normalised ?? '') ? 0 : 1;
}

interface Sorted {
  readonly merger: RowMerger;
  readonly unreadable: PersonRow[];
  readonly leftOut: PersonRow[];
  readonly mended: Set<number>;
}

async function sortRows(
  ports: Imports,
  session: ImportSession,
  rows: readonly PersonRow[],
  pace: Pace,
): Promise<Sorted> {
  const sorted: Sorted = { merger: new RowMerger(), unreadable: [], leftOut: [], mended: new Set() };
  for (const [index, row] of rows.entries()) {
    const mend = session.mended.get(row.line);
    const fits = mend?.typed === row.typed;
    if (fits) sorted.mended.add(row.line);
    if (fits && mend.address === null) sorted.leftOut.push(row);
    else {
      const mended = mendedRow(row, fits ? (mend.address ?? undefined) : undefined, ports);
      if (mended.address === null || mended.problem !== null) sorted.unreadable.push(mended);
      else sorted.merger.add(mended);
    }
    if (index % 100 === 99) await pace.rest();
  }
  return sorted;
}

function domainsOf(
  rows: readonly PersonRow[],
  here: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const domains = new Map(here);
  for (const { address } of rows) {
    if (address === null) continue;
    const domain = domainOf(address.normalised);
    domains.set(domain, (domains.get(domain) ?? 0) + 1);
  }
  return domains;
}

/** Compares some people with what is known of them, with one look for all of their groups and fields. */
function compareAll(
  { directory, lists }: Imports,
  session: ImportSession,
  matched: readonly Matched[],
): PlannedPerson[] {
  const ids = matched.flatMap(({ known, other, part }) => {
    const meant = part === null ? known : part === 'same-person' ? other : null;
    return meant === null ? [] : [meant.id];
  });
  const groups = directory.groupsOf(ids);
  const fields = directory.fieldsOf(ids);
  const list = session.listId === null ? null : lists.get(session.listId);
  const differences = (row: PersonRow, known: KnownPerson): Difference[] => {
    const facts = {
      ...known,
      groups: groups.get(known.id) ?? [],
      fields: fields.get(known.id) ?? new Map<string, string>(),
    };
    const joins = list !== null && mayJoin(known);
    return [
      ...compare(row, facts, ruleFor(row, known, session)),
      ...(joins
        ? [{ what: 'list', name: '', before: '', after: list.name, gap: true, taken: true } as const]
        : []),
    ];
  };
  return matched.map(({ person: { row, key, doubles }, known, other, part }) => {
    const base = { row, key, doubles, known, other };
    if (part === 'same-person' && other !== null) {
      const before = other.spelling;
      const moved = {
        what: 'address',
        name: '',
        before,
        after: row.address?.spelling ?? '',
        gap: true,
        taken: true,
      } as const;
      return {
        ...base,
        part,
        differs: [moved, ...differences(row, other)],
        joins: list !== null && mayJoin(other),
      };
    }
    if (part !== null || known === null) {
      return { ...base, part: part ?? 'new', differs: [], joins: list !== null && (part ?? 'new') === 'new' };
    }
    const differs = differences(row, known);
    return {
      ...base,
      part: differs.length > 0 ? 'changed' : 'unchanged',
      differs,
      joins: list !== null && mayJoin(known),
    };
  });
}

/** What counts for one line: the rule, or what the owner said of it. */
function ruleFor({ line }: PersonRow, known: KnownPerson, { rule, chosen }: ImportSession): ImportRule {
  return rule === 'ask-each' && choiceOf(line, known, chosen) === true ? 'newer-wins' : rule;
}

/** Who waits for a confirmation, pauses or reads already keeps the tie there is. */
function mayJoin({ tie, hasLeft }: KnownPerson): boolean {
  return !hasLeft && (tie === null || tie === 'removed');
}

function arranged(
  rows: readonly PersonRow[],
  people: readonly PlannedPerson[],
  { unreadable, leftOut, mended }: Sorted,
  typos: TypoDomains,
): Plan {
  const parts: Record<ImportPart, PartEntry[]> = {
    new: [],
    changed: [],
    unchanged: [],
    left: [],
    blocked: [],
    returned: [],
    'same-person': [],
    unreadable: unreadable.map((row) => ({ row, line: row.line, person: null })),
    'left-out': leftOut.map((row) => ({ row, line: row.line, person: null })),
    doubles: [],
    role: [],
    typo: [],
  };
  const suggestions = new Map<number, string>();
  const byLine = new Map(people.map((person) => [person.row.line, person]));
  for (const person of people) {
    const entry = { row: person.row, line: person.row.line, person };
    parts[person.part].push(entry);
    for (const line of person.doubles) parts.doubles.push({ row: person.row, line, person });
    if (isRoleAddress(person.row.address?.normalised ?? '')) parts.role.push(entry);
  }
  for (const row of rows) {
    const meant = row.address === null ? null : typos.meant(domainOf(row.address.normalised));
    if (meant !== null && row.address !== null) {
      const { spelling } = row.address;
      suggestions.set(row.line, `${spelling.slice(0, spelling.lastIndexOf('@'))}@${meant}`);
      const person = byLine.get(row.line);
      if (person !== undefined) parts.typo.push({ row: person.row, line: row.line, person });
    } else if (row.suggestion !== null) suggestions.set(row.line, row.suggestion);
  }
  for (const part of importParts) parts[part].sort((one, two) => one.line - two.line);
  return { rows: rows.length, people, parts, suggestions, mended };
}
