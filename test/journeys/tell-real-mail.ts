import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import type { KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { missing } from '../servers/postfix-missing.ts';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { bringInMembers } from './bring-in-members.ts';
import { comeAndGo, farewell } from './come-and-go.ts';
import { told } from './controls/engine-calls.ts';
import { absent, clubGot, delayed, everybodyOnce, failed } from './count-letters.ts';
import { decideOn, isAsked, lookUntilAsked, openDecide, outcomeOf } from './decide-on-screen.ts';
import { journey } from './journey.ts';
import { nothingLogged, storeContent } from './kept-secrets.ts';
import type { MailStory } from './mail-story.ts';
import { first, lists, owner, second } from './mail-story.ts';
import {
  behaviours,
  councilMember,
  councillor,
  deadCouncillor,
  gone,
  leavers,
  member,
  members,
  membersFile,
  newcomer,
  refused,
} from './mailed-members.ts';
import { makeList } from './make-list.ts';
import { ownerAnswers } from './owner-by-mail.ts';
import {
  canaries,
  layPrivateLetters,
  morePrivateLetters,
  privateAmong,
  privateCount,
} from './private-letters.ts';
import type { WrittenMailing } from './send-mailing.ts';
import { sendMailing } from './send-mailing.ts';
import { clubAddress, setUpAccount } from './set-up-account.ts';
import { notePrinting, password, setUpClub } from './set-up-club.ts';

/** Two lists: everybody by a file, the small one by hand; one member is on both. */
async function makeLists({ page, t }: MailStory): Promise<void> {
  const listId = await makeList(page, t, { name: lists.council, returnRule: 'remove-by-itself' });
  await makeList(page, t, { name: lists.letter, owner, signUpRule: 'confirm' });
  await bringInMembers(page, t, membersFile(), members.length);
  const consent = { how: 'membership', note: '' } as const;
  for (const one of [deadCouncillor, councillor]) {
    const person = { ...one, salutation: '', language: 'de' as const, groups: [] };
    await told(page, 'recipients.add', { listId, person, consent, evenSo: false });
  }
  const found = { listId: null, search: councilMember.familyName, segment: 'all' } as const;
  const order = { sort: 'name', descending: false, offset: 0, limit: 100 } as const;
  const { rows } = await told(page, 'recipients.page', { ...found, ...order });
  const ids = rows.flatMap(({ id, address }) => (address === councilMember.address ? [id] : []));
  await told(page, 'recipients.enrol', { chosen: { ids }, listId, consent });
}

async function raiseLimits(page: Page, t: Translate): Promise<void> {
  await page.getByRole('button', { name: t('account:change-limits') }).click();
  await page.getByLabel(t('account:per-hour')).fill('2000');
  await page.getByLabel(t('account:per-day')).fill('5000');
  await page.getByRole('button', { name: t('account:save-limits') }).click();
  await page.getByRole('meter', { name: t('account:hour') }).waitFor();
}

/** The private letters as the provider keeps them, once each has its number. */
async function numberedPrivate(world: MailWorld): Promise<readonly KeptLetter[]> {
  const now = async () => privateAmong(await world.letters(clubAddress));
  await expect
    .poll(async () => (await now()).filter(({ uid }) => uid !== null).length, { timeout: 15_000 })
    .toBe(privateCount);
  return now();
}

/** The list that removes by itself did so; taken back, it waits for the owner. */
async function takeBackRemoval({ page, t }: MailStory): Promise<void> {
  expect(await outcomeOf(page, t, deadCouncillor)).toContain(t('decide:verdict.removed-by-rule'));
  expect((await told(page, 'acts.last', {}))?.kind).toBe('removed-by-rule');
  await page.keyboard.press('Control+z');
}

/** Exactly who was refused or is gone is asked about; some are decided here, some by mail, one not at all. */
async function decide(story: MailStory): Promise<void> {
  const { page, t } = story;
  await openDecide(page, t);
  const asked = [...Object.values(refused), ...Object.values(gone)];
  await lookUntilAsked(page, t, asked);
  await page.getByText(t('decide:away', { count: 1 })).waitFor();
  await takeBackRemoval(story);
  await isAsked(page, t, [...asked, deadCouncillor]);
  for (const one of [refused.removed, refused.removedToo, gone.removed, gone.removedToo, deadCouncillor])
    await decideOn(page, t, one, 'remove');
  await decideOn(page, t, refused.kept, 'keep');
  await ownerAnswers(story, gone.keptByMail, refused.removedByMail);
  await lookUntilAsked(page, t, [refused.undecided]);
  expect(await outcomeOf(page, t, gone.keptByMail)).toContain(t('decide:verdict.keep'));
  expect(await outcomeOf(page, t, refused.removedByMail)).toContain(t('decide:verdict.remove'));
}

function send({ page, t }: MailStory, mailing: Omit<WrittenMailing, 'lists'>): Promise<MailingId> {
  return sendMailing(page, t, { ...mailing, lists: Object.values(lists) });
}

/** The first mailing to everybody, what comes back, and what people want; answers its letters. */
async function firstMailing(story: MailStory): Promise<readonly KeptLetter[]> {
  const { page, world } = story;
  const all = [...members, deadCouncillor, councillor];
  const accepted = all.length - Object.values(refused).length;
  const mailingId = await send(story, { ...first, people: all.length, accepted });
  const letters = await everybodyOnce(story, mailingId, first.subject, all);
  await clubGot(world, failed, 6);
  await clubGot(world, delayed, 1);
  await clubGot(world, absent, 1);
  await decide(story);
  await comeAndGo(story);
  await everybodyOnce(story, mailingId, first.subject, all);
  expect(await told(page, 'mailings.report', { mailingId })).toMatchObject({
    groups: { refused: 5, returned: 6, 'out-of-office': 1, left: 2, unclear: 0 },
  });
  return letters;
}

/** The second goes to whom it should; who was kept may come back again without being asked about. */
async function secondMailing(story: MailStory): Promise<readonly KeptLetter[]> {
  const { page, t, world } = story;
  const removed = [refused.removed, refused.removedByMail, refused.removedToo, gone.removed, gone.removedToo];
  const out = [...removed, deadCouncillor, refused.undecided, ...Object.values(leavers)];
  const staying = [...members, councillor, newcomer].filter(
    (one) => !out.some(({ address }) => one.address === address),
  );
  const counts = { people: staying.length, accepted: staying.length - 1 };
  const mailingId = await send(story, { ...second, ...counts });
  const letters = await everybodyOnce(story, mailingId, second.subject, staying);
  await clubGot(world, failed, 9);
  await openDecide(page, t);
  await lookUntilAsked(page, t, [refused.undecided]);
  const report = await told(page, 'mailings.report', { mailingId });
  expect(report).toMatchObject({ groups: { refused: 1, returned: 3 } });
  return letters;
}

async function play(story: MailStory): Promise<void> {
  const { app, page, t, world } = story;
  await layPrivateLetters(world, clubAddress);
  await notePrinting(page);
  await setUpClub(page, t);
  await setUpAccount(page, t, world);
  await raiseLimits(page, t);
  await makeLists(story);
  await morePrivateLetters(world, clubAddress, member(2));
  const before = await numberedPrivate(world);
  const letters = [...(await firstMailing(story)), ...(await secondMailing(story))];

  expect(await numberedPrivate(world)).toEqual(before);
  const status = await told(page, 'store.status', {});
  const folder = 'folder' in status ? status.folder : '';
  await app.program().stop();
  const content = await storeContent(folder, password);
  expect(content.includes(farewell)).toBe(true);
  for (const canary of canaries) expect(content.includes(canary)).toBe(false);
  await nothingLogged(app, [password, world.password, ...canaries], letters);
}

for (const kind of ['in-process', 'postfix'] as const)
  journey(
    `J2: a club sends real mail, and everybody gets it once (${kind})`,
    { language: 'de', milliseconds: 360_000, lacks: () => (kind === 'postfix' ? missing() : null) },
    async (app) => {
      const { page } = app;
      page.setDefaultTimeout(15_000);
      const people = [...members, councillor, newcomer].map(({ address }) => address);
      const mailboxes = [clubAddress, owner.address, ...people];
      const world = await startMailWorld(kind, { mailboxes, behaviours });
      onTestFinished(() => world.stop());
      await play({ app, page, t: await wordsIn('de'), world });
    },
  );
