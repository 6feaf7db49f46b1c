import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import { secretTable } from '#electron/store/tables/secrets.ts';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import type { KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { missing } from '../servers/postfix-missing.ts';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { bringInMembers } from './bring-in-members.ts';
import { farewell, goAway, oneJoins } from './come-and-go.ts';
import { told } from './controls/engine-calls.ts';
import { absent, clubGot, delayed, everybodyOnce, failed, nothingElse } from './count-letters.ts';
import { decideOn, isAsked, lookUntilAsked, openDecide, outcomeOf } from './decide-on-screen.ts';
import { journey } from './journey.ts';
import { inClosedStore, protocolOf, storeContent } from './kept-secrets.ts';
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
import { expectMailAccountAlone, forgetConnections, recorded } from './record-connections.ts';
import type { WrittenMailing } from './send-mailing.ts';
import { sendMailing } from './send-mailing.ts';
import { clubAddress, setUpAccount } from './set-up-account.ts';
import { notePrinting, password, setUpClub } from './set-up-club.ts';
import { namesTheMailing, oneSentCopy } from './sent-copies.ts';
import { holdsNone } from './spoken-secrets.ts';
import { neverShown, storySecrets } from './story-secrets.ts';

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
  await expect.poll(async () => (await now()).filter(({ uid }) => uid !== null).length).toBe(privateCount);
  return now();
}

/** The list that removes by itself did so; taken back, it waits for the owner. */
async function takeBackRemoval({ page, t }: MailStory): Promise<void> {
  expect(await outcomeOf(page, t, deadCouncillor)).toContain(t('decide:verdict.removed-by-rule'));
  expect((await told(page, 'acts.last', {}))?.kind).toBe('removed-by-rule');
  await page.keyboard.press('Control+z');
}

const removedOnScreen = [
  refused.removed,
  refused.removedToo,
  gone.removed,
  gone.removedToo,
  gone.removedLast,
] as const;

/** Exactly who was refused or is gone is asked about; some are decided here, some by mail, one not at all. */
async function decide(story: MailStory): Promise<void> {
  const { page, t } = story;
  await openDecide(page, t);
  const asked = [...Object.values(refused), ...Object.values(gone)];
  await lookUntilAsked(page, t, asked);
  await page.getByRole('button', { name: t('answers:away', { count: 1 }) }).waitFor();
  await takeBackRemoval(story);
  await isAsked(page, t, [...asked, deadCouncillor]);
  for (const one of [...removedOnScreen, deadCouncillor]) await decideOn(page, t, one, 'remove');
  for (const one of [refused.kept, gone.kept]) await decideOn(page, t, one, 'keep');
  await ownerAnswers(story, gone.keptByMail, refused.removedByMail);
  await lookUntilAsked(page, t, [refused.undecided]);
  expect(await outcomeOf(page, t, gone.keptByMail)).toContain(t('decide:verdict.keep'));
  expect(await outcomeOf(page, t, refused.removedByMail)).toContain(t('decide:verdict.remove'));
}

const everybody = [...members, deadCouncillor, councillor];

/** A mailing, and its letters as they lie in people's mailboxes. */
interface Mailed {
  readonly mailingId: MailingId;
  readonly letters: readonly KeptLetter[];
}

function send({ page, t }: MailStory, mailing: Omit<WrittenMailing, 'lists'>): Promise<MailingId> {
  return sendMailing(page, t, { ...mailing, lists: Object.values(lists) });
}

/** To everybody while one more joins, whom it is too late for; then what comes back, and what people want. */
async function firstMailing(story: MailStory): Promise<Mailed> {
  const { world } = story;
  expect(everybody).toHaveLength(200);
  const accepted = everybody.length - Object.values(refused).length;
  const meanwhile = () => oneJoins(story);
  const mailingId = await send(story, { ...first, people: everybody.length, accepted, meanwhile });
  const letters = await everybodyOnce(story, mailingId, first.subject, everybody);
  await clubGot(world, failed, 8);
  await clubGot(world, delayed, 1);
  await clubGot(world, absent, 1);
  await decide(story);
  await goAway(story);
  return { mailingId, letters };
}

/** Nothing was added to the first mailing by all that came after it, and one copy of it is filed. */
async function firstStands(story: MailStory, { mailingId }: Mailed): Promise<KeptLetter> {
  await everybodyOnce(story, mailingId, first.subject, everybody);
  const copy = await oneSentCopy(story.world, first.subject);
  const report = () => told(story.page, 'mailings.report', { mailingId });
  await expect.poll(report).toMatchObject({
    groups: { refused: 5, returned: 8, 'out-of-office': 1, left: 2, unclear: 0 },
    sentCopy: { state: 'filed', problem: null },
  });
  const { rows } = await told(story.page, 'letters.recent', { offset: 0, limit: 100 });
  const delays = rows.filter(({ kind }) => kind === 'delayed');
  expect(delays).toMatchObject([{ outcome: 'not-counted', caseId: null }]);
  return copy;
}

/** The second goes to whom it should; who was kept may come back again without being asked about. */
async function secondMailing(story: MailStory, before: Mailed): Promise<Mailed> {
  const { page, t, world } = story;
  const removed = [...removedOnScreen, refused.removedByMail, deadCouncillor];
  const out = [...removed, refused.undecided, ...Object.values(leavers)];
  const staying = [...members, councillor, newcomer].filter(
    (one) => !out.some(({ address }) => one.address === address),
  );
  const meanwhile = () => firstStands(story, before);
  const counts = { people: staying.length, accepted: staying.length - 1, meanwhile };
  const mailingId = await send(story, { ...second, ...counts });
  const letters = await everybodyOnce(story, mailingId, second.subject, staying);
  await clubGot(world, failed, 12);
  await openDecide(page, t);
  await lookUntilAsked(page, t, [refused.undecided]);
  const report = await told(page, 'mailings.report', { mailingId });
  expect(report).toMatchObject({ groups: { refused: 1, returned: 4 } });
  return { mailingId, letters };
}

/** The store holds what concerns it and nothing of private mail; the copies carry the names of their mailings. */
async function lookIntoStore(
  folder: string,
  mailings: readonly (Mailed & { readonly copy: KeptLetter })[],
): Promise<void> {
  await inClosedStore(folder, password, async (db) => {
    const content = await storeContent(db, folder);
    expect(content.includes(farewell)).toBe(true);
    for (const canary of canaries) expect(content.includes(canary)).toBe(false);
    const { mac } = secretTable(db);
    for (const { copy, letters } of mailings) await namesTheMailing(copy, letters, mac);
  });
}

async function play(story: MailStory): Promise<void> {
  const { app, page, t, world } = story;
  await layPrivateLetters(world, clubAddress);
  await notePrinting(page);
  const recoveryKey = await setUpClub(page, t);
  await setUpAccount(page, t, world);
  const dialogue = (await told(page, 'account.trial', {}))?.dialogue ?? [];
  expect(dialogue.length).toBeGreaterThan(20);
  await raiseLimits(page, t);
  await makeLists(story);
  await morePrivateLetters(world, clubAddress, member(2));
  const before = await numberedPrivate(world);
  const one = await firstMailing(story);
  const two = await secondMailing(story, one);
  const mailings = [
    { ...one, copy: await oneSentCopy(world, first.subject) },
    { ...two, copy: await oneSentCopy(world, second.subject) },
  ];

  expect(await numberedPrivate(world)).toEqual(before);
  await nothingElse(
    world,
    mailings.flatMap(({ letters }) => letters),
  );
  const status = await told(page, 'store.status', {});
  await app.program().stop();
  await lookIntoStore('folder' in status ? status.folder : '', mailings);
  holdsNone(await protocolOf(app), await storySecrets(world, recoveryKey));
  holdsNone(dialogue.join('\n'), neverShown(world, recoveryKey));
}

/** The double and Electron speak with the test as well, which a record of connections cannot tell apart. */
const isPlain = (process.env.HOST || 'browser') === 'browser';

/** J2 in a world of that kind: a journey of its own, so that both may run at once. */
export function tellRealMail(kind: MailWorld['kind']): void {
  const lacks = () => (kind === 'postfix' ? missing() : null);
  journey(
    `J2: a club sends real mail, and everybody gets it once (${kind})`,
    { language: 'de', perSecond: 100, lacks, ...(isPlain ? { keyring: recorded } : {}) },
    async (app) => {
      if (isPlain) forgetConnections();
      const { page } = app;
      const people = [...members, councillor, newcomer].map(({ address }) => address);
      const mailboxes = [clubAddress, owner.address, ...people];
      const world = await startMailWorld(kind, { mailboxes, behaviours });
      onTestFinished(() => world.stop());
      await play({ app, page, t: await wordsIn('de'), world });
      if (isPlain) expectMailAccountAlone(world);
    },
  );
}
