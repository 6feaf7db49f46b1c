import type { ListId } from '#domain/ids.ts';
import { makeClub } from '../../journeys/controls/club-screens.ts';
import { told } from '../../journeys/controls/engine-calls.ts';
import { owner } from '../../journeys/mail-story.ts';
import { clubAddress } from '../../journeys/set-up-account.ts';
import type { InProcessWorld } from '../../servers/in-process-world.ts';
import { startMailWorld } from '../../servers/start-mail-world.ts';
import type { Stage } from '../stage.ts';

/** A stage with a mail provider behind it, on loopback. */
export interface MailStage extends Stage {
  readonly world: InProcessWorld;
}

export const newcomer = { name: 'Miriam Böttcher', address: 'miriam.boettcher@example.org' } as const;
export const leaver = 'karl-heinz.dietrich@example.org';

const behaviours = {
  'gisela.thoms@example.org': 'refused',
  'lothar.bachmann@example.org': 'no-such-user',
  'dirk.reuter@example.org': 'no-such-user',
  'petra.lang@example.org': 'no-such-user',
  'mehmet.yildiz@example.org': 'mailbox-full',
  'ulrike.sander@example.org': 'out-of-office',
} as const;

const members = [
  'Henrike Albers',
  'Joachim Arndt',
  'Abena Asante',
  'Lothar Bachmann',
  'Familie Bauer',
  'Anneliese Becker',
  'Tobias Berger',
  'Anna Bergmann',
  'Deniz Çelik',
  'Karl-Heinz Dietrich',
  'Sabine Ebert',
  'Marie Engel',
  'Wolfgang Fischer',
  'Dirk Reuter',
  'Ulrike Sander',
  'Gisela Thoms',
  'Mehmet Yıldız',
] as const;
/** On the small list, where who is certainly gone is removed without a question. */
const council = ['Petra Lang', 'Renate Bachmann'] as const;

const plain: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i', ç: 'c' };

/** Somebody by name, at example.org. */
export function person(name: string) {
  const at = name.lastIndexOf(' ');
  const local = name.toLowerCase().replaceAll(/[äöüßıç]/g, (letter) => plain[letter] ?? '');
  return {
    givenName: name.slice(0, at),
    familyName: name.slice(at + 1),
    address: `${local.replaceAll(' ', '.')}@example.org`,
    salutation: '',
    language: 'de' as const,
    groups: [],
  };
}

/** The provider of the club, its people and one who is not in it yet. */
export function startTourWorld(): Promise<InProcessWorld> {
  const people = [...members, ...council].map((name) => person(name).address);
  const mailboxes = [clubAddress, owner.address, newcomer.address, ...people];
  return startMailWorld('in-process', { mailboxes, behaviours });
}

/** A club with a password and nothing else, open in the window. */
export async function openMailClub({ page, t }: Stage): Promise<void> {
  await makeClub(page);
  const legalNotice = 'Chor am Anger e. V., Am Anger 4, 12345 Musterstadt';
  await told(page, 'organisation.save', { name: 'Chor am Anger', legalNotice });
  await page.reload();
  await page.getByRole('button', { name: 'Chor am Anger' }).waitFor();
  await page.getByRole('link', { name: t('shell:settings') }).waitFor();
}

/** Everybody on their lists; the people know each other, so nobody was asked for consent on paper. */
export async function bringInEverybody(
  { page }: Stage,
  ids: { readonly letter: ListId; readonly council: ListId },
): Promise<void> {
  const consent = { how: 'membership', note: '' } as const;
  const add = (listId: ListId) => (name: string) =>
    told(page, 'recipients.add', { listId, person: person(name), consent, evenSo: false });
  for (const name of members) await add(ids.letter)(name);
  for (const name of council) await add(ids.council)(name);
}
