import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ListId } from '#domain/ids.ts';
import type { Clock } from '#electron/features/ports.ts';
import { settings } from '../features/lists/list-bench.ts';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import { newClub, passphrase } from './new-club.ts';
import type { OpenedEngine } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const club = 'post@example.org';
const names = ['arne', 'bea', 'cleo', 'dora'] as const;
const addressOf = (name: string) => `${name}@example.org`;
const soon = { timeout: 20_000, interval: 50 };
const hour = 3_600_000;

/** The time of day, and as much later as a test likes; who waits notices. */
function laterClock() {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const clock: Clock = {
    now,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const due = now() + milliseconds;
        const end = () => {
          clearInterval(ticking);
          resolve();
        };
        const ticking = setInterval(() => {
          if (now() >= due) end();
        }, 5);
        signal?.addEventListener('abort', end, { once: true });
        if (signal?.aborted === true) end();
      }),
  };
  const later = (milliseconds: number) => {
    ahead += milliseconds;
  };
  return { clock, later };
}

async function mailing({ told }: OpenedEngine, listId: ListId, subject: string) {
  const mailingId = await told('mailings.create', { language: 'de' });
  const { revision } = await told('mailings.get', { mailingId });
  const text = [{ type: 'text', text: 'Am Sonntag rudern wir.' }] as const;
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [...text] }] } as const;
  await told('mailings.save', {
    mailingId,
    revision,
    listIds: [listId],
    subject,
    preheader: '',
    document: { ...document, content: [...document.content] },
  });
  const { receiving, blockers } = await told('mailings.check', { mailingId });
  expect(blockers).toEqual([]);
  await told('mailings.send', { mailingId, people: receiving });
  return mailingId;
}

test('after two days off the mailbox is read first: who has left gets nothing, the others do by themselves', async () => {
  const world = await startMailWorld('in-process', { mailboxes: [club, ...names.map(addressOf)] });
  onTestFinished(() => world.stop());
  const { clock, later } = laterClock();
  const start = { folder: await scratchFolder(), workers: workers(), keychain: memoryKeychain(), clock };
  const first = await openedEngine(start);
  await first.told('store.create', newClub());
  const server = { host: '127.0.0.1', security: 'tls', user: club } as const;
  await first.told('account.save', {
    senderName: 'Ruderclub',
    address: club,
    provider: 'other',
    submission: { ...server, port: world.submission.tls },
    mailbox: { ...server, port: world.mailbox.tls },
    password: world.password,
  });
  const read = async () => expect((await first.told('mailbox.status', {})).checkedAt).not.toBeNull();
  await vi.waitFor(read, soon);
  const listId = await first.told('lists.create', { ...settings(), replyTo: '', kind: 'member-information' });
  for (const name of names)
    await first.told('recipients.add', {
      listId,
      person: {
        givenName: name,
        familyName: 'Beck',
        address: addressOf(name),
        salutation: '',
        language: 'de',
        groups: [],
      },
      consent: { how: 'paper', note: '' },
      evenSo: false,
    });
  const earlier = await mailing(first, listId, 'Anrudern');
  later(11_000);
  const state = async ({ told }: OpenedEngine, mailingId: typeof earlier) =>
    (await told('mailings.progress', { mailingId })).counts;
  await vi.waitFor(async () => expect((await state(first, earlier)).accepted).toBe(4), soon);
  // Two of the next leave today.
  await first.told('account.limit', { perHour: 100, perDay: 6 });
  const next = await mailing(first, listId, 'Abrudern');
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
    club,
    Buffer.from(
      `From: ${addressOf(leaver)}\r\nTo: ${club}\r\nSubject: Re: Anrudern\r\nMessage-ID: <leave@example.org>\r\nIn-Reply-To: ${letter?.messageId ?? ''}\r\n\r\nAbmelden\r\n`,
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
