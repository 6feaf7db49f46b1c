import type { Behaviour } from '../servers/mail-world.ts';

/** Somebody who gets mail. The family name tells people apart, on screens too. */
export interface MailedMember {
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
}

/** With the two on the small list alone a mailing goes to 200. */
const count = 198;
const givenNames = ['Änne', 'Jörg', 'Zoë', 'Özlem', 'Max', 'Renée', 'Søren', 'Ulrike'];
const domains = ['example.org', 'chor.example.org', 'turnen.example.org'];

/** Member number `index`, from 1. */
export function member(index: number): MailedMember {
  return {
    givenName: givenNames[index % givenNames.length] ?? '',
    familyName: `Müßig-${String(index)}`,
    address: `mitglied.${String(index)}@${domains[index % domains.length] ?? ''}`,
  };
}

export const members: readonly MailedMember[] = Array.from({ length: count }, (_, at) => member(at + 1));

/** On the small list alone: one whose mailbox is gone, and one with nothing to tell. */
export const deadCouncillor = {
  givenName: 'Otto',
  familyName: 'Altrat-1',
  address: 'altrat.1@example.org',
} as const;
export const councillor = {
  givenName: 'Pia',
  familyName: 'Rat-2',
  address: 'rat.2@chor.example.org',
} as const;
/** On both lists. */
export const councilMember = member(1);

/** Whose letters the club's own server refuses at once; not so many at the beginning that the mailing pauses. */
export const refused = {
  removed: member(11),
  removedByMail: member(31),
  kept: member(51),
  removedToo: member(71),
  undecided: member(91),
} as const;
/** Whose mailboxes are gone, as their servers tell later. */
export const gone = {
  removed: member(15),
  keptByMail: member(35),
  removedToo: member(55),
  kept: member(125),
  removedLast: member(165),
} as const;
/** Whose letters come back too, for reasons that nobody is asked about yet. */
export const full = member(75);
export const strict = member(95);
export const away = member(100);
export const slow = member(105);
/** Who leave, the one by the header of the mailing, the other with a word. */
export const leavers = { byHeader: member(20), byWord: member(40) } as const;

/** Nobody knows her before she signs up by mail. */
export const newcomer = {
  givenName: 'Nele',
  familyName: 'Neu-1',
  address: 'nele.neu@turnen.example.org',
} as const;

export const behaviours: Readonly<Record<string, Behaviour>> = Object.fromEntries([
  ...Object.values(refused).map(({ address }) => [address, 'refused'] as const),
  ...[...Object.values(gone), deadCouncillor].map(({ address }) => [address, 'no-such-user'] as const),
  [full.address, 'mailbox-full'] as const,
  [strict.address, 'policy'] as const,
  [away.address, 'out-of-office'] as const,
  [slow.address, 'delayed'] as const,
]);

/** Where a letter that was accepted is kept, so that it can be counted. */
export function hasMailbox({ address }: MailedMember): boolean {
  const behaviour = behaviours[address];
  return behaviour === undefined || behaviour === 'out-of-office';
}

/** The members as a file for the import. */
export function membersFile(): Buffer {
  const lines = members.map((one) => `${one.givenName};${one.familyName};${one.address}`);
  return Buffer.from(['Vorname;Nachname;E-Mail', ...lines, ''].join('\r\n'), 'utf8');
}
