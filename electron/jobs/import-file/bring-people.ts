import type { ImportReportRow } from '#contract/imports.ts';
import { appendConsents } from '#electron/features/consent/append.ts';
import type { ImportSession, Mapping } from '#electron/features/imports/import-session.ts';
import { salutationFor } from '#electron/features/imports/mapped-rows.ts';
import type { PlannedPerson } from '#electron/features/imports/plan.ts';
import { joinsAs, reportPart } from '#electron/features/imports/plan.ts';
import type { ChangedPerson, ImportPorts, NewPerson } from '#electron/features/imports/ports.ts';
import { displayName } from '#electron/features/recipients/accept-person.ts';
import { groupRows } from '#electron/features/recipients/rows.ts';
import type { ListRecord } from '#electron/features/lists/ports.ts';
import { recordedWording } from '#domain/consent/recorded-wording.ts';
import type { ImportReportId, RecipientId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { ImportFate } from '#domain/imports/part.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { salutationAfterEdit } from '#domain/recipients/salutation.ts';
import { personSortKey, sortKey } from '#domain/text/sort-key.ts';

export interface Facing {
  readonly person: PlannedPerson;
  readonly fate: ImportFate;
}

/** What stays the same over all slices of one import. */
export interface Bringing {
  readonly ports: ImportPorts;
  readonly mapping: Mapping;
  readonly consent: ImportSession['consent'];
  readonly list: ListRecord | null;
  readonly reportId: ImportReportId;
  readonly at: number;
  readonly consentAt: number;
  /** Own fields by name. */
  readonly fields: ReadonlyMap<string, { readonly id: number; readonly kind: FieldKind }>;
}

/** A person of a slice with the row it is stored in; null: nobody. */
export interface Placed extends Facing {
  readonly id: RecipientId | null;
}

const key = (name: string) => sortKey(name) || name;

/** Rows that stay when the import is taken back: mailboxes, people as deleted, groups. Only inside a transaction. */
export function prepare(bringing: Bringing, slice: readonly Facing[]): readonly Placed[] {
  const { ports, at } = bringing;
  const written = slice.filter(({ fate }) => fate === 'new' || fate === 'updated');
  addAddresses(ports, written);
  groupRows(ports, [...new Set(written.flatMap(({ person }) => person.row.groups))]);
  const drawn = new Set<number>();
  const numbers = new Map<PlannedPerson, number>();
  const people: NewPerson[] = [];
  for (const { person, fate } of written) {
    if (fate !== 'new' || person.known !== null) continue;
    const publicNumber = draw(ports, drawn, (number) => ports.recipients.numberTaken(number));
    numbers.set(person, publicNumber);
    people.push({ publicNumber, ...newFacts(bringing, person) });
  }
  const ids = ports.writes.insertDeleted(people, at);
  return slice.map((facing) => {
    const { person } = facing;
    const known = person.known ?? (facing.fate === 'new' ? null : person.other);
    return { ...facing, id: known?.id ?? ids.get(numbers.get(person) ?? 0) ?? null };
  });
}

function draw(ports: ImportPorts, drawn: Set<number>, taken: (number: number) => boolean): number {
  const bytes = (length: number) => ports.randomness.bytes(length);
  const number = drawPublicNumber(32, bytes, (each) => drawn.has(each) || taken(each));
  drawn.add(number);
  return number;
}

function addAddresses(ports: ImportPorts, written: readonly Facing[]): void {
  const addresses = written.flatMap(({ person }) =>
    person.row.address === null ? [] : [person.row.address],
  );
  const known = ports.writes.known(addresses.map(({ normalised }) => normalised));
  const drawn = new Set<number>();
  const missing = new Map(
    addresses.filter(({ normalised }) => !known.has(normalised)).map((each) => [each.normalised, each]),
  );
  ports.writes.addAddresses(
    Array.from(missing.values(), (address) => ({
      ...address,
      publicNumber: draw(ports, drawn, (number) => ports.addresses.numberTaken(number)),
    })),
  );
}

function newFacts({ ports, mapping }: Bringing, { row }: PlannedPerson) {
  const { givenName, familyName } = row;
  return {
    normalised: row.address?.normalised ?? '',
    givenName,
    familyName,
    salutation: salutationFor(row, mapping, ports.language()),
    language: row.language ?? ports.language(),
    sortKey: personSortKey(givenName, familyName),
  };
}

/** What the import changes, inside its act. */
export function bring(bringing: Bringing, placed: readonly Placed[]): void {
  const { ports } = bringing;
  const born = placed.filter(({ fate }) => fate === 'new');
  const updated = placed.filter(({ fate }) => fate === 'updated');
  ports.writes.revive(
    born.flatMap(({ person, id }) => (id === null ? [] : [{ id, ...newFacts(bringing, person) }])),
  );
  ports.writes.change(updated.flatMap(changedFacts));
  bringGroups(bringing, [...born, ...updated]);
  bringFields(bringing, [...born, ...updated]);
  enrol(bringing, [...born, ...updated]);
  ports.imports.addRows(bringing.reportId, placed.flatMap(reportRows));
}

/** The facts of somebody who is here with what is taken of the file; nobody when nothing of it is. */
function changedFacts({ person, id }: Placed): readonly ChangedPerson[] {
  const before = person.known ?? person.other;
  if (before === null || id === null) return [];
  const taken = new Map(person.differs.filter((each) => each.taken).map((each) => [each.what, each.after]));
  const facts = {
    givenName: taken.get('given-name') ?? before.givenName,
    familyName: taken.get('family-name') ?? before.familyName,
    language: taken.has('language') ? (person.row.language ?? before.language) : before.language,
  };
  const salutation = taken.get('salutation') ?? salutationAfterEdit(before.salutation, before, facts);
  const moved = taken.has('address') && person.row.address !== null;
  const changes = ['given-name', 'family-name', 'language', 'salutation'] as const;
  if (!moved && !changes.some((what) => taken.has(what))) return [];
  const normalised = moved ? (person.row.address?.normalised ?? '') : before.normalised;
  return [
    { id, normalised, ...facts, salutation, sortKey: personSortKey(facts.givenName, facts.familyName) },
  ];
}

function takes({ person, fate }: Facing, what: 'groups' | 'own-field', name = ''): boolean {
  return (
    fate === 'new' || person.differs.some((each) => each.what === what && each.name === name && each.taken)
  );
}

function bringGroups({ ports }: Bringing, people: readonly Placed[]): void {
  const ids = new Map(ports.groups.all().map(({ id, name }) => [key(name), id]));
  const pairs = people.flatMap((placed) => {
    const { id, person } = placed;
    if (id === null || !takes(placed, 'groups')) return [];
    return person.row.groups.flatMap((name) => {
      const groupId = ids.get(key(name));
      return groupId === undefined ? [] : [{ id, groupId }];
    });
  });
  ports.writes.addToGroups(pairs);
}

function bringFields({ ports, fields }: Bringing, people: readonly Placed[]): void {
  const values = people.flatMap((placed) => {
    const { id, person } = placed;
    if (id === null) return [];
    return Array.from(person.row.fields).flatMap(([name, value]) => {
      const field = fields.get(name);
      if (field === undefined || !takes(placed, 'own-field', name)) return [];
      return [{ id, fieldId: field.id, kind: field.kind, value }];
    });
  });
  ports.writes.setFields(values);
}

/** Makes members of those who become some by this import, and writes down why mail may go to them. */
function enrol({ ports, list, consent, at, consentAt, reportId }: Bringing, people: readonly Placed[]): void {
  if (list === null) return;
  const joining = new Map(
    people.flatMap(({ id, person, fate }) =>
      id !== null && joinsAs(person, fate) ? [[id, person] as const] : [],
    ),
  );
  const joined = ports.writes.join([...joining.keys()], list.id, at);
  const { how } = consent;
  if (how === 'unknown') return;
  const last = ports.imports.lastConsent();
  const organisation = ports.organisation.get().name;
  const recordedBy = ports.operator();
  const entries = joined.flatMap((recipientId) => {
    const row = joining.get(recipientId)?.row;
    if (row === undefined) return [];
    const names = { list: list.name, organisation, address: row.address?.spelling ?? '' };
    const wording = recordedWording(row.language ?? ports.language(), how, names);
    const what = { kind: 'given', how, wording, note: consent.note } as const;
    return [{ recipientId, listId: list.id, ...what, at: consentAt, recordedBy, letterId: null }];
  });
  appendConsents(ports, entries);
  ports.imports.ownConsents(reportId, last);
}

function reportRows({ person, fate, id }: Placed): readonly ImportReportRow[] {
  const { row, doubles } = person;
  const name = displayName(row);
  const base = { name, address: row.address?.spelling ?? row.typed, problem: null, recipientId: id };
  return [
    { ...base, line: row.line, part: reportPart(person, fate) },
    ...doubles.map((line) => ({ ...base, line, part: 'doubles' as const })),
  ];
}
