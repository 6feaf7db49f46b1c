import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import { addressOf, clubAddress, laterClock, names, sendTo, setUpClub } from './mail-club.ts';
import { passphrase } from './new-club.ts';
import type { OpenedEngine } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const soon = { timeout: 20_000, interval: 50 };
const hour = 3_600_000;

test('after two days off the mailbox is read first: who has left gets nothing, the others do by themselves', async () => {
  const world = await startMailWorld('in-process', { mailboxes: [clubAddress, ...names.map(addressOf)] });
  onTestFinished(() => world.stop());
  const { clock, later } = laterClock();
  const start = { folder: await scratchFolder(), workers: workers(), keychain: memoryKeychain(), clock };
  const first = await openedEngine(start);
  const listId = await setUpClub(first, world);
  const earlier = await sendTo(first, listId, 'Anrudern');
  later(11_000);
  const state = async ({ told }: OpenedEngine, mailingId: typeof earlier) =>
    (await told('mailings.progress', { mailingId })).counts;
  await vi.waitFor(async () => expect((await state(first, earlier)).accepted).toBe(4), soon);
  // Two of the next leave today.
  await first.told('account.limit', { perHour: 100, perDay: 6 });
  const next = await sendTo(first, listId, 'Abrudern');
  later(11_000);
  await vi.waitFor(async () => expect((await state(first, next)).accepted).toBe(2), soon);
  await first.close();

  const got = async (name: string) => {
    const letters = await world.letters(addressOf(name));
    return Promise.all(letters.map(async ({ bytes }) => simpleParser(bytes)));
  };
  const withOne = [];
  for (const name of names) if ((await got(name)).length === 1) withOne.push(name);
  const [leaver = '', stays = ''] = withOne;
  const [letter] = await got(leaver);
  await world.deliver(
    clubAddress,
    Buffer.from(
      `From: ${addressOf(leaver)}\r\nTo: ${clubAddress}\r\nSubject: Re: Anrudern\r\nMessage-ID: <leave@example.org>\r\nIn-Reply-To: ${letter?.messageId ?? ''}\r\n\r\nAbmelden\r\n`,
    ),
    { returnPath: addressOf(leaver) },
  );
  later(48 * hour);
  const second = await openedEngine(start);
  await second.told('store.unlock', { secret: passphrase('Sonne über dem See') });
  await vi.waitFor(async () => {
    const { state: now } = (await second.told('mailings.progress', { mailingId: next })).mailing;
    expect(now).toBe('sent');
  }, soon);
  const { counts, course } = await second.told('mailings.progress', { mailingId: next });
  expect(counts).toMatchObject({ accepted: 3, cancelled: 1, waiting: 0 });
  expect(course.map(({ kind }) => kind)).toEqual(['frozen', 'first', 'restarted', 'finished']);
  await vi.waitFor(async () => expect(await got(stays)).toHaveLength(2), soon);
  expect((await got(leaver)).map(({ subject }) => subject)).not.toContain('Abrudern');
}, 120_000);
