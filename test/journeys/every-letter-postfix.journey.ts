import { expect, onTestFinished } from 'vitest';
import { wordsIn } from '../renderer/words.ts';
import type { Behaviour, KeptLetter, MailWorld } from '../servers/mail-world.ts';
import { missing } from '../servers/postfix-missing.ts';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { submit } from '../servers/submit.ts';
import { bringInMembers } from './bring-in-members.ts';
import { told } from './controls/engine-calls.ts';
import { bySubject } from './count-letters.ts';
import { lookUntilAsked, openDecide } from './decide-on-screen.ts';
import { journey } from './journey.ts';
import type { MailStory } from './mail-story.ts';
import type { MailedMember } from './mailed-members.ts';
import { makeList } from './make-list.ts';
import { sendMailing } from './send-mailing.ts';
import { clubAddress, setUpAccount } from './set-up-account.ts';
import { notePrinting, setUpClub } from './set-up-club.ts';
import {
  complaint,
  forgedReport,
  germanReport,
  machineAnswer,
  qmailReport,
  returnPathOf,
} from './written-reports.ts';
import { answerLetter, leaveByHeader, writeLetter } from './written-answers.ts';

const named = (familyName: string): MailedMember => ({
  givenName: 'Änne',
  familyName,
  address: `${familyName.toLowerCase()}@chor.example.org`,
});

/** Each is there for the letter that comes back from there. */
const people = {
  gone: named('Fort'),
  full: named('Voll'),
  strict: named('Streng'),
  slow: named('Langsam'),
  away: named('Verreist'),
  prose: named('Prosa'),
  german: named('Deutsch'),
  complaining: named('Beschwerde'),
  asking: named('Pruefung'),
  moved: named('Umzug'),
  answering: named('Antwort'),
  leaving: named('Austritt'),
  victim: named('Opfer'),
  bystander: named('Unbeteiligt'),
} as const;
const everybody = Object.values(people);
const stranger = 'fremde@turnen.example.org';
const list = 'Chorbrief';
const mailing = { subject: 'Probenplan im Herbst', text: 'Bitte die Noten mitbringen.' } as const;

const behaviours: Readonly<Record<string, Behaviour>> = {
  [people.gone.address]: 'no-such-user',
  [people.full.address]: 'mailbox-full',
  [people.strict.address]: 'policy',
  [people.slow.address]: 'delayed',
  [people.away.address]: 'out-of-office',
};

async function sendToAll({ page, t }: MailStory): Promise<void> {
  await makeList(page, t, { name: list, signUpRule: 'approve' });
  const lines = everybody.map((one) => `${one.givenName};${one.familyName};${one.address}`);
  const file = Buffer.from(['Vorname;Nachname;E-Mail', ...lines, ''].join('\r\n'), 'utf8');
  await bringInMembers(page, t, file, everybody.length);
  const count = everybody.length;
  await sendMailing(page, t, { ...mailing, lists: [list], people: count, accepted: count });
}

/** The mailing as it lies in somebody's mailbox. */
async function received(world: MailWorld, address: string): Promise<KeptLetter> {
  const found = async () => bySubject(await world.letters(address), mailing.subject);
  await expect.poll(async () => (await found()).length, { timeout: 60_000 }).toBe(1);
  return (await found())[0] ?? expect.fail(`${address} has no letter`);
}

type Answer = (received: { readonly address: string; readonly letter: KeptLetter }) => Buffer;

/** What machines answer by themselves, handed to the provider with the null return path that belongs to it. */
async function machinesAnswer(world: MailWorld): Promise<void> {
  const answers: readonly (readonly [MailedMember, Answer])[] = [
    [people.prose, qmailReport],
    [people.german, germanReport],
    [people.complaining, complaint],
    [
      people.asking,
      (one) =>
        machineAnswer(one, {
          subject: 'Please confirm your message',
          text: 'This address is protected against spam. To have your message delivered, please confirm that you are a human: follow the link below. You only have to do this once.',
        }),
    ],
    [
      people.moved,
      (one) =>
        machineAnswer(one, {
          subject: 'Neue E-Mail-Adresse',
          text: 'Diese Adresse wird nicht mehr gelesen. Meine neue E-Mail-Adresse lautet: umzug@turnen.example.org',
        }),
    ],
  ];
  for (const [{ address }, answer] of answers) {
    const letter = await received(world, address);
    await submit(world, address, { from: '', to: [returnPathOf(letter)] }, answer({ address, letter }));
  }
}

async function peopleAnswer(world: MailWorld): Promise<void> {
  const { answering, leaving } = people;
  await answerLetter(world, answering.address, await received(world, answering.address), 'Kann ich absagen?');
  await leaveByHeader(world, leaving.address, await received(world, leaving.address));
  await writeLetter(world, stranger, clubAddress, { subject: `Anmelden ${list}`, text: '' });
}

/** Reports nobody's server wrote, and a wish to leave in somebody else's name. */
async function forge(world: MailWorld): Promise<void> {
  const { victim, bystander } = people;
  const ofBystander = returnPathOf(await received(world, bystander.address));
  const put = (to: string, bytes: Buffer) => submit(world, stranger, { from: '', to: [to] }, bytes);
  await put(clubAddress, forgedReport(clubAddress, victim.address));
  await put(ofBystander, forgedReport(ofBystander, victim.address));
  const spoilt = ofBystander.replace('@', 'a@');
  await put(spoilt, forgedReport(spoilt, victim.address));
  const letter = { subject: `Abmelden ${list}`, text: '', from: victim.address };
  await writeLetter(world, stranger, clubAddress, letter);
}

/** What is kept of the letters that came, by kind, outcome and the person it is about. */
async function kept({ page }: MailStory): Promise<readonly string[]> {
  const { rows } = await told(page, 'letters.recent', { offset: 0, limit: 100 });
  return rows.map(({ kind, outcome, who }) => `${kind} ${outcome} ${who}`).toSorted();
}

/** Who is put before the owner, and nobody else. */
const asked: readonly MailedMember[] = [
  people.gone,
  people.prose,
  people.german,
  people.complaining,
  people.moved,
  { givenName: '', familyName: stranger, address: stranger },
];

/** One line for each letter that came: kind, what came of it, and whom it is about. */
const letters: readonly string[] = [
  'answer answer antwort@chor.example.org',
  'auto-reply nothing-to-do Änne Pruefung',
  'auto-reply to-decide Änne Umzug',
  'auto-reply nothing-to-do Änne Verreist',
  // The three that were forged: without a token, with one of somebody else, and with one that nobody signed.
  'bounce not-counted opfer@chor.example.org',
  'bounce not-counted Änne Opfer',
  'bounce not-counted Änne Opfer',
  'bounce not-counted Änne Streng',
  'bounce noted Änne Voll',
  'bounce to-decide Änne Deutsch',
  'bounce to-decide Änne Fort',
  'bounce to-decide Änne Prosa',
  'complaint to-decide Änne Beschwerde',
  'delayed not-counted Änne Langsam',
  'join to-decide fremde@turnen.example.org',
  // Forged as well: the person is asked, and stays.
  'leave asked Änne Opfer',
  'leave left Änne Austritt',
].toSorted();

/** All people with what is known of how they stand. */
async function standing({ page }: MailStory, of: readonly MailedMember[]) {
  const order = { sort: 'name', descending: false, offset: 0, limit: 100 } as const;
  const { rows } = await told(page, 'recipients.page', {
    listId: null,
    search: '',
    segment: 'all',
    ...order,
  });
  return rows.filter(({ address }) => of.some((one) => one.address === address));
}

async function play(story: MailStory): Promise<void> {
  const { page, t, world } = story;
  await notePrinting(page);
  await setUpClub(page, t);
  await setUpAccount(page, t, world);
  await sendToAll(story);
  const targets = [people.victim, people.bystander];
  const before = await standing(story, targets);
  await machinesAnswer(world);
  await peopleAnswer(world);
  await forge(world);
  await openDecide(page, t);
  await lookUntilAsked(page, t, asked);
  await expect.poll(() => kept(story), { timeout: 60_000 }).toEqual(letters);
  expect(await standing(story, targets)).toEqual(before);
  expect(before).toHaveLength(targets.length);
  // The mailing, and the question whether it was the victim who wants to leave.
  await expect.poll(async () => (await world.letters(people.victim.address)).length).toBe(2);
  expect(await world.letters(people.bystander.address)).toHaveLength(1);
}

journey(
  'a letter of each kind is told apart, and forged ones change nothing (postfix)',
  { language: 'de', perSecond: 100, lacks: missing },
  async (app) => {
    const { page } = app;
    const mailboxes = [clubAddress, stranger, ...everybody.map(({ address }) => address)];
    const world = await startMailWorld('postfix', { mailboxes, behaviours });
    onTestFinished(() => world.stop());
    await play({ app, page, t: await wordsIn('de'), world });
  },
);
