import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import { addressOf, clubAddress, laterClock, names, sendTo, setUpClub } from './mail-club.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const soon = { timeout: 20_000, interval: 20 };
const minute = 60_000;

test('a computer that slept ten minutes in the middle of a mailing reads the mailbox first: who left meanwhile gets nothing, all others one letter', async () => {
  const world = await startMailWorld('in-process', { mailboxes: [clubAddress, ...names.map(addressOf)] });
  onTestFinished(() => world.stop());
  const { clock, later } = laterClock();
  const start = { folder: await scratchFolder(), workers: workers(), keychain: memoryKeychain(), clock };
  const { engine, told, ...opened } = await openedEngine(start);
  const listId = await setUpClub({ engine, told, ...opened }, world);
  const got = async (name: string) => {
    const letters = await world.letters(addressOf(name));
    return Promise.all(letters.map(({ bytes }) => simpleParser(bytes)));
  };
  const arrived = async () => {
    const all = await Promise.all(names.map(async (name) => ({ name, letters: await got(name) })));
    return all.filter(({ letters }) => letters.length > 0);
  };
  const first = await sendTo({ engine, told, ...opened }, listId, 'Anrudern');
  later(11_000);
  await vi.waitFor(async () => expect(await arrived()).toHaveLength(4), soon);
  const ended = async () => (await told('mailings.progress', { mailingId: first })).mailing.state;
  await vi.waitFor(async () => expect(await ended()).toBe('sent'), soon);

  const next = await sendTo({ engine, told, ...opened }, listId, 'Abrudern');
  engine.power('suspend');
  later(11_000);
  const [dora] = await got('dora');
  await world.deliver(
    clubAddress,
    Buffer.from(
      `From: ${addressOf('dora')}\r\nTo: ${clubAddress}\r\nSubject: Re: Anrudern\r\nMessage-ID: <leave@example.org>\r\nIn-Reply-To: ${dora?.messageId ?? ''}\r\n\r\nAbmelden\r\n`,
    ),
    { returnPath: addressOf('dora') },
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await told('mailings.progress', { mailingId: next })).counts).toMatchObject({ waiting: 4 });
  expect(await told('jobs.all', {})).toMatchObject([{ kind: 'send-mailing', awaitsLook: true }]);
  later(10 * minute);
  engine.power('resume');
  await vi.waitFor(async () => {
    expect((await told('mailings.progress', { mailingId: next })).mailing.state).toBe('sent');
  }, soon);
  const { counts, course } = await told('mailings.progress', { mailingId: next });
  expect(counts).toMatchObject({ accepted: 3, cancelled: 1, unclear: 0 });
  expect(course.map(({ kind }) => kind)).toEqual(['frozen', 'first', 'finished']);
  const letters = await Promise.all(names.map(got));
  const ofNext = letters.map((of) => of.filter(({ subject }) => subject === 'Abrudern').length);
  expect(ofNext).toEqual([1, 1, 1, 0]);
}, 120_000);
