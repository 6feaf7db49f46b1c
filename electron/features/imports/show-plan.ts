import type { ImportPlan, ImportRowsOf, ImportRowView, ImportTrial } from '#contract/imports.ts';
import type { ImportFate, ImportPart, LineProblem } from '#domain/imports/part.ts';
import { importParts } from '#domain/imports/part.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import { displayName } from '../recipients/accept-person.ts';
import type { ImportSession } from './import-session.ts';
import type { PartEntry, Plan, PlannedPerson } from './plan.ts';
import { choiceOf, fateOf, joinsAs, namesakeOf, saidOf } from './plan.ts';
import type { Imports } from './sessions.ts';

const examples = 3;

export function planView(plan: Plan, session: ImportSession): ImportPlan {
  const part = (name: ImportPart) => ({
    count: plan.parts[name].length,
    examples: plan.parts[name].slice(0, examples).map((entry) => rowView(plan, session, name, entry)),
  });
  const parts = Object.fromEntries(importParts.map((name) => [name, part(name)]));
  return {
    rows: plan.rows,
    people: plan.people.length,
    rule: session.rule,
    open: plan.parts.changed.filter(({ person }) => person !== null && isOpen(person, session)).length,
    unfitting: unfitting(plan, session),
    parts: { ...emptyParts(), ...parts },
  };
}

/** Whether the owner is asked which counts for a person: both sides say something, and not the same. */
function asks({ part, differs }: PlannedPerson, { rule }: ImportSession): boolean {
  return (
    rule === 'ask-each' && (part === 'changed' || part === 'same-person') && differs.some(({ gap }) => !gap)
  );
}

function choice({ row, known, other }: PlannedPerson, { chosen }: ImportSession): 'file' | 'here' | null {
  const meant = known ?? other;
  const said = meant === null ? undefined : choiceOf(row.line, meant, chosen);
  return said === undefined ? null : said ? 'file' : 'here';
}

function isOpen(person: PlannedPerson, session: ImportSession): boolean {
  return asks(person, session) && choice(person, session) === null;
}

/** Answers that were given about rows as they are no longer. They count again when the rows are what they were. */
function unfitting(plan: Plan, { mended, decided, chosen }: ImportSession): ImportPlan['unfitting'] {
  const byLine = new Map(plan.people.map((person) => [person.row.line, person]));
  const lost = [...decided].filter(([line, { about }]) => {
    const person = byLine.get(line);
    return person === undefined || namesakeOf(person) !== about;
  });
  const lostChoices = [...chosen].filter(([line, { about }]) => {
    const person = byLine.get(line);
    return String((person?.known ?? person?.other)?.id) !== about;
  });
  return {
    mended: [...mended.keys()].filter((line) => !plan.mended.has(line)).length,
    decided: lost.length + lostChoices.length,
  };
}

function emptyParts(): ImportPlan['parts'] {
  const none = { count: 0, examples: [] };
  return {
    new: none,
    changed: none,
    unchanged: none,
    left: none,
    blocked: none,
    returned: none,
    'same-person': none,
    unreadable: none,
    'left-out': none,
    doubles: none,
    role: none,
    typo: none,
  };
}

function problemOf(part: ImportPart, { row }: PartEntry): LineProblem | null {
  return part === 'role' ? 'role-address' : part === 'typo' ? 'likely-typo' : row.problem;
}

function rowView(plan: Plan, session: ImportSession, part: ImportPart, entry: PartEntry): ImportRowView {
  const { row, line, person } = entry;
  const said = person === null ? undefined : saidOf(person, session.decided);
  return {
    line,
    part,
    name: displayName(row),
    address: row.address?.spelling ?? row.typed,
    recipientId: person?.known?.id ?? person?.other?.id ?? null,
    differs: part === 'doubles' ? [] : (person?.differs ?? []),
    problem: problemOf(part, entry),
    suggestion: part === 'typo' || part === 'unreadable' ? (plan.suggestions.get(line) ?? null) : null,
    otherAddress: person?.other?.spelling ?? null,
    decided: said === undefined ? null : said ? 'same' : 'other',
    asks: person !== null && part !== 'doubles' && asks(person, session),
    choice: person === null ? null : choice(person, session),
    mergedInto: part === 'doubles' ? row.line : null,
    mended: plan.mended.has(line) && typeof session.mended.get(line)?.address === 'string',
  };
}

/** The rows of a part, or of everybody with the same fate; each is put together when it is asked for. */
export function rowViews(
  plan: Plan,
  session: ImportSession,
  of: ImportRowsOf,
): readonly (() => ImportRowView)[] {
  if (typeof of === 'string') return plan.parts[of].map((entry) => () => rowView(plan, session, of, entry));
  return plan.people
    .filter((person) => fateOf(person, session.decided) === of.fate)
    .map((person) => {
      const { row, part } = person;
      return () => rowView(plan, session, part, { row, line: row.line, person });
    });
}

/** How many people of a plan have each fate. */
export function fates(plan: Plan, session: ImportSession): Readonly<Record<ImportFate, number>> {
  const counts: Record<ImportFate, number> = { new: 0, updated: 0, unchanged: 0, skipped: 0 };
  for (const person of plan.people) counts[fateOf(person, session.decided)] += 1;
  return counts;
}

/** Those whom the import would write. */
function written(plan: Plan, session: ImportSession): readonly PlannedPerson[] {
  return plan.people.filter((person) => ['new', 'updated'].includes(fateOf(person, session.decided)));
}

/** What storing the plan would come to. */
export function trialView(ports: Imports, plan: Plan, session: ImportSession): ImportTrial {
  const people = written(plan, session);
  const list = session.listId === null ? null : ports.lists.get(session.listId);
  const joining =
    list === null ? 0 : people.filter((person) => joinsAs(person, fateOf(person, session.decided))).length;
  const consent = session.consent.how !== 'unknown';
  const canSend = list !== null && (list.kind === 'member-information' || consent);
  return {
    ...fates(plan, session),
    unreadable: plan.parts.unreadable.length,
    newFields: newNames(
      people.flatMap(({ row }) => [...row.fields.keys()]),
      ports.fields.all().map(({ name }) => name),
    ),
    newGroups: newNames(
      people.flatMap(({ row }) => row.groups),
      ports.directory.groups(),
    ),
    willReceive: ports.directory.receiving(session.listId, ports.clock.now()) + (canSend ? joining : 0),
    withoutConsent: list?.kind === 'newsletter' && !consent ? joining : 0,
  };
}

/** Names that are not here yet, each once; case and accents make no other name. */
export function newNames(wanted: readonly string[], here: readonly string[]): readonly string[] {
  const key = (name: string) => sortKey(name) || name;
  const known = new Set(here.map(key));
  const found = new Map<string, string>();
  for (const name of wanted) if (!known.has(key(name)) && !found.has(key(name))) found.set(key(name), name);
  return [...found.values()];
}
