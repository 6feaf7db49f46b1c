import { usualCounting } from '#domain/bounces/return-counting.ts';
import type { ListSettingsInput } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import type { People } from '../people-ports.ts';

/** Settings as the form sends them, with some of them changed. */
export function settings(change: Partial<ListSettingsInput> = {}): ListSettingsInput {
  return {
    name: 'Segelgruppe',
    kind: 'member-information',
    colour: 'purple',
    description: 'Alle, die segeln',
    senderName: 'Seglerinnen Seeblick',
    replyTo: 'segeln@example.org',
    footer: 'Segeln: jeden Samstag am Steg.',
    owners: [{ name: 'Helga Döring', address: 'helga@example.org' }],
    signUpRule: 'approve',
    returnRule: 'ask',
    returnCounting: usualCounting,
    ownerNotice: 'in-program',
    welcome: 'Schön, dass es klappt.',
    goodbye: 'Bis bald am Steg.',
    ...change,
  };
}

/** The account a list needs; a practice club has one. */
export async function addAccount(people: People): Promise<void> {
  await people.db.transaction(() =>
    people.ports.organisation.insertAccount({
      kind: 'practice',
      senderName: 'Verein',
      address: 'post@example.org',
    }),
  );
}

/** All that screens show of the lists. */
export async function shown(people: People): Promise<string> {
  const all = await people.lists['lists.all']({});
  const details = [];
  for (const { id } of all) details.push(await people.lists['lists.get']({ listId: id }));
  const deleted = await people.lists['lists.deleted']({});
  return JSON.stringify({ all, details, deleted });
}

export const listIdNamed = async (people: People, name: string): Promise<ListId> => {
  const found = (await people.lists['lists.all']({})).find((list) => list.name === name);
  if (found === undefined) throw new Error(`no list called ${name}`);
  return found.id;
};
