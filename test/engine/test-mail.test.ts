import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startMailWorld } from '../servers/start-mail-world.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import { newClub } from './new-club.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const address = 'post@example.org';
const soon = { timeout: 15_000, interval: 50 };

test('a test mail arrives in the owner’s real mailbox, counts, and is no letter that concerns us', async () => {
  const world = await startMailWorld('in-process', { mailboxes: [address] });
  onTestFinished(() => world.stop());
  const folder = await scratchFolder();
  const { told, refused } = await openedEngine({ folder, workers: workers(), keychain: memoryKeychain() });
  await told('store.create', newClub());
  const mailingId = await told('mailings.create', { language: 'de' });
  const test = { mailingId, addressId: null, to: address };
  expect(await refused('test-mail.send', test)).toMatchObject({ code: 'account.none' });
  const server = { host: '127.0.0.1', security: 'tls', user: address } as const;
  await told('account.save', {
    senderName: 'Ruderclub',
    address,
    provider: 'other',
    submission: { ...server, port: world.submission.tls },
    mailbox: { ...server, port: world.mailbox.tls },
    password: world.password,
  });
  await vi.waitFor(async () => {
    expect((await told('mailbox.status', {})).checkedAt).not.toBeNull();
  }, soon);
  await told('test-mail.send', test);
  const [arrived] = await vi.waitFor(async () => {
    const letters = await world.letters(address);
    expect(letters).toHaveLength(1);
    return letters;
  }, soon);
  const letter = await simpleParser(arrived?.bytes ?? Buffer.alloc(0));
  expect(letter.subject).toMatch(/^\[Test\]/);
  expect((await told('account.get', {}))?.used).toMatchObject({ usedInHour: 1 });
  await told('mailbox.check', {});
  await vi.waitFor(async () => {
    expect((await told('mailbox.status', {})).problem).toBeNull();
  }, soon);
  expect((await told('letters.recent', { offset: 0, limit: 10 })).total).toBe(0);
}, 60_000);
