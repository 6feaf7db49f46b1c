import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { ListId } from '#domain/ids.ts';
import { wordsIn } from '../renderer/words.ts';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { makeClub } from './controls/club-screens.ts';
import { ask, told } from './controls/engine-calls.ts';
import { everyCaseIsShown, hostileReturns, hostileSignUps } from './hostile/hostile-letters.ts';
import { watchForEffects } from './hostile/nothing-ran.ts';
import { journey } from './journey.ts';
import { makeList } from './make-list.ts';
import { expectMailAccountAlone, forgetConnections, recorded } from './record-connections.ts';
import { clubAddress, setUpAccount } from './set-up-account.ts';

const people = ['anna@example.org', 'bernd@example.org', 'cem@example.org'] as const;
const strangers = Array.from({ length: 12 }, (_, at) => `fremd.${String(at)}@example.org`);

journey(
  'E01 H01 H03 C01 returned letters, sign-ups and what servers say are shown as text, though 650 hostile texts stand in them',
  { on: 'browser', language: 'de', perSecond: 100, keyring: recorded },
  async (app) => {
    forgetConnections();
    const { page } = app;
    const t = await wordsIn('de');
    const world = await startMailWorld('in-process', { mailboxes: [clubAddress, ...people, ...strangers] });
    onTestFinished(() => world.stop());
    await makeClub(page);
    await page.reload();
    const legalNotice = 'Chor am Anger e. V., Am Anger 4, 12345 Musterstadt';
    await told(page, 'organisation.save', { name: 'Chor am Anger', legalNotice });
    await setUpAccount(page, t, world);
    const listId = await makeList(page, t, { name: 'Chorbrief', signUpRule: 'approve' });
    for (const [at, address] of people.entries()) {
      const person = {
        givenName: 'Anna',
        familyName: `Berg ${String(at)}`,
        address,
        salutation: '',
        language: 'de' as const,
        groups: [],
      };
      await told(page, 'recipients.add', {
        listId,
        person,
        consent: { how: 'paper', note: '' },
        evenSo: false,
      });
    }
    await sendToAll(page, listId, people.length);
    for (const address of people)
      await expect.poll(async () => (await world.letters(address)).length).toBe(1);

    const watch = watchForEffects(app);
    await hostileReturns(world, people);
    const signUps = await hostileSignUps(world, 'Chorbrief');
    await everyCaseIsShown(page, t, watch, people.length + signUps);
    await watch.nothingRan();
    // Whatever stood in those letters: the engine spoke with the mail account, and with nobody else.
    expectMailAccountAlone(world);
  },
);

/** Past the screens, which other stories are about. */
async function sendToAll(page: Page, listId: ListId, count: number): Promise<void> {
  const mailingId = await told(page, 'mailings.create', { language: 'de' });
  const { revision } = await told(page, 'mailings.get', { mailingId });
  const document = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Bis bald am See' }] }],
  };
  const written = { mailingId, revision, listIds: [listId], subject: 'Sommerfest', preheader: '', document };
  await told(page, 'mailings.save', written);
  // Before the first look into the mailbox nothing is sent.
  await expect
    .poll(async () => (await ask(page, 'mailings.send', { mailingId, people: count })).ok)
    .toBe(true);
}
