import { cp, rm } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { scratchFolder } from '../store/scratch-store.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { builtWorkers } from './built-workers.ts';
import { newClub, passphrase } from './new-club.ts';
import type { OpenedEngine, Start } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const secret = passphrase('Sonne über dem See');

/** A club that was opened once more after its store was copied; the copy lies beside it. */
async function clubWithCopy() {
  const start: Start = { folder: await scratchFolder(), workers: workers(), keychain: memoryKeychain() };
  const made = await openedEngine(start);
  await made.told('store.create', newClub());
  const status = await made.told('store.status', {});
  if (status.state !== 'open') return expect.fail('not open');
  await said(made, 'newest');
  await made.close();
  const copy = await scratchFolder();
  await cp(status.folder, copy, { recursive: true });
  const opened = async () => {
    const program = await openedEngine(start);
    await program.told('store.unlock', { secret });
    return program;
  };
  for (let times = 0; times < 2; times += 1) {
    const program = await opened();
    await said(program, 'newest');
    await program.close();
  }
  const putBack = async () => {
    await rm(status.folder, { recursive: true });
    await cp(copy, status.folder, { recursive: true });
  };
  return { opened, putBack, keychain: start.keychain };
}

const said = ({ told }: OpenedEngine, state: string) =>
  vi.waitFor(async () => expect(await told('copies.state', {})).toMatchObject({ state }));

const blockersOf = async ({ told }: OpenedEngine) => {
  const mailingId = await told('mailings.create', { language: 'de' });
  const { blockers } = await told('mailings.check', { mailingId });
  return blockers.map(({ code }) => code);
};

test('an old copy of the folder that was put back blocks sending until the owner accepts it', async () => {
  const { opened, putBack } = await clubWithCopy();
  await putBack();
  const program = await opened();
  await said(program, 'older');
  expect(await blockersOf(program)).toContain('older-copy');
  await program.told('copies.accept', {});
  await said(program, 'newest');
  expect(await blockersOf(program)).not.toContain('older-copy');
  await program.close();
  await said(await opened(), 'newest');
});

test('a backup restored in the program is no old copy', async () => {
  const { opened } = await clubWithCopy();
  const program = await opened();
  const { path } = await program.told('backup.now', { folder: await scratchFolder() });
  await program.close();
  const later = await opened();
  await later.close();
  const last = await opened();
  await said(last, 'newest');
  await last.told('backup.restore', { path, secret });
  await said(last, 'newest');
  await last.close();
  await said(await opened(), 'newest');
});

test('a keychain that does not answer delays neither opening nor closing, and practice asks it nothing', async () => {
  const { opened, putBack, keychain } = await clubWithCopy();
  await putBack();
  const asked = vi.spyOn(keychain ?? expect.fail(), 'read');
  asked.mockImplementation(() => new Promise(() => undefined));
  const program = await opened();
  expect(await program.told('copies.state', {})).toEqual({ state: 'looking' });
  expect(await blockersOf(program)).not.toContain('older-copy');
  const before = asked.mock.calls.length;
  await program.told('store.open', { id: 'practice' });
  expect(asked.mock.calls.length).toBe(before);
  await program.close();
});
