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

test('a saved account is looked at at once, with the password from the keychain, and again when it is mended', async () => {
  const world = await startMailWorld('in-process', { mailboxes: [address] });
  onTestFinished(() => world.stop());
  const folder = await scratchFolder();
  const { told } = await openedEngine({ folder, workers: workers(), keychain: memoryKeychain() });
  await told('store.create', newClub());
  const server = { host: '127.0.0.1', security: 'tls', user: address } as const;
  const account = {
    senderName: 'Ruderclub',
    address,
    provider: 'other',
    submission: { ...server, port: world.submission.tls },
    mailbox: { ...server, port: world.mailbox.tls },
  };
  await told('account.save', { ...account, password: 'falsch' });
  await vi.waitFor(async () => {
    expect(await told('mailbox.status', {})).toMatchObject({ problem: 'login-refused', nextAt: null });
  }, soon);
  const mailingId = await told('mailings.create', { language: 'de' });
  const codes = async () => (await told('mailings.check', { mailingId })).blockers.map(({ code }) => code);
  expect(await codes()).toContain('mailbox-unread');
  await told('account.save', { ...account, password: world.password });
  await vi.waitFor(async () => {
    const { problem, checkedAt } = await told('mailbox.status', {});
    expect([problem, checkedAt === null]).toEqual([null, false]);
  }, soon);
  expect(await codes()).not.toContain('mailbox-unread');
}, 60_000);
