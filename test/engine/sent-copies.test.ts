import { usualCounting } from '#domain/bounces/return-counting.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { InProcessWorld } from '../servers/in-process-world.ts';
import { startInProcessWorld } from '../servers/in-process-world.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import { newClub } from './new-club.ts';
import type { OpenedEngine } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';
import { quickClock } from './quick-clock.ts';

const workers = builtWorkers();
const address = 'post@example.org';
const people = ['ada@example.org', 'bo@example.org', 'cem@example.org'];
const subject = 'Steg wird gestrichen';
const soon = { timeout: 20_000, interval: 50 };

async function theWorld(options: { readonly filesSentMail?: boolean } = {}): Promise<InProcessWorld> {
  const world = await startInProcessWorld({ mailboxes: [address, ...people], ...options });
  onTestFinished(() => world.stop());
  return world;
}

/** A club whose account was checked, with a list of three. */
async function checkedClub({ submission, mailbox, password }: InProcessWorld): Promise<OpenedEngine> {
  const start = { folder: await scratchFolder(), workers: workers(), keychain: memoryKeychain() };
  const engine = await openedEngine({ ...start, clock: quickClock(20) });
  const { told } = engine;
  await told('store.create', newClub());
  const server = { host: '127.0.0.1', security: 'tls', user: address } as const;
  await told('account.save', {
    senderName: 'Ruderclub',
    address,
    provider: 'other',
    submission: { ...server, port: submission.tls },
    mailbox: { ...server, port: mailbox.tls },
    password,
  });
  await told('account.try', {});
  await vi.waitFor(async () => {
    expect((await told('account.get', {}))?.probedAt).not.toBeNull();
    expect((await told('mailbox.status', {})).checkedAt).not.toBeNull();
  }, soon);
  await fillList(engine);
  return engine;
}

async function fillList({ told }: OpenedEngine): Promise<void> {
  const texts = { description: '', senderName: '', replyTo: '', footer: '', welcome: '', goodbye: '' };
  const notices = { ownerNotice: 'in-program', returnCounting: usualCounting } as const;
  const rules = { signUpRule: 'closed', returnRule: 'ask', ...notices } as const;
  const kind = { kind: 'member-information', colour: 'blue' } as const;
  const listId = await told('lists.create', { name: 'Mitglieder', owners: [], ...kind, ...rules, ...texts });
  const consent = { how: 'membership', note: '' } as const;
  for (const one of people) {
    const names = { givenName: 'Ada', familyName: one, salutation: '' };
    const person = { ...names, address: one, language: 'de' as const, groups: [] };
    await told('recipients.add', { listId, person, consent, evenSo: false });
  }
}

/** Resolves when the mailing was sent. */
async function sendToAll({ told }: OpenedEngine): Promise<void> {
  const mailingId = await told('mailings.create', { language: 'de' });
  const { revision } = await told('mailings.get', { mailingId });
  const listIds = (await told('lists.all', {})).map(({ id }) => id);
  const text = { type: 'text', text: 'Am Samstag um zehn.' } as const;
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] } as const;
  await told('mailings.save', { mailingId, revision, listIds, subject, preheader: '', document });
  await told('mailings.send', { mailingId, people: people.length });
  await vi.waitFor(async () => {
    expect((await told('mailings.get', { mailingId })).state).toBe('sent');
  }, soon);
}

/** How many letters of the mailing lie among the sent mail. */
async function filed(world: InProcessWorld): Promise<number> {
  const letters = await world.letters(address);
  return letters.filter(({ folder, bytes }) => folder === 'Sent' && bytes.includes(`Subject: ${subject}`))
    .length;
}

/** A whole look: one that was under way when it was asked for is followed by another. */
async function look({ told }: OpenedEngine): Promise<void> {
  for (const _ of ['under way', 'whole']) {
    await told('mailbox.check', {});
    await vi.waitFor(async () => {
      expect((await told('mailbox.status', {})).checking).toBe(false);
    }, soon);
  }
}

async function copyOf({ told }: OpenedEngine) {
  const [mailing] = await told('mailings.all', { search: '' });
  return (await told('mailings.report', { mailingId: mailing?.id ?? expect.fail('no mailing') })).sentCopy;
}

test('after a mailing and a look one copy of it lies among the sent mail, and it stays one', async () => {
  const world = await theWorld();
  const engine = await checkedClub(world);
  await sendToAll(engine);
  await look(engine);
  expect(await filed(world)).toBe(1);
  expect(await copyOf(engine)).toEqual({ state: 'filed', problem: null });
  await look(engine);
  expect(await filed(world)).toBe(1);
}, 60_000);

test('a mailing that ended while the mailbox was away gets its copy once it is back, by itself', async () => {
  const world = await theWorld();
  const engine = await checkedClub(world);
  world.imapFaults.away = true;
  world.imapFaults.dropConnections();
  await sendToAll(engine);
  await look(engine);
  expect((await engine.told('mailbox.status', {})).problem).toBe('dropped');
  expect(await filed(world)).toBe(0);
  world.imapFaults.away = false;
  await vi.waitFor(async () => expect(await filed(world)).toBe(1), soon);
  await vi.waitFor(async () => expect(await copyOf(engine)).toEqual({ state: 'filed', problem: null }), soon);
}, 60_000);

test('where the provider files each letter by itself, as the check of the account shows, none is added', async () => {
  const world = await theWorld({ filesSentMail: true });
  const engine = await checkedClub(world);
  expect((await engine.told('account.get', {}))?.capabilities.filesSentCopy).toBe(true);
  await sendToAll(engine);
  await look(engine);
  expect(await filed(world)).toBe(people.length);
  expect((await copyOf(engine))?.state).toBe('by-provider');
}, 60_000);
