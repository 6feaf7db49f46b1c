import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { dispatcher } from '#electron/hosts/dispatch.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import { firstKey, newClub, passphrase, secondKey } from './new-club.ts';
import type { OpenedEngine } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();

/** The program at its very first start. */
async function firstStart() {
  const folder = await scratchFolder();
  const start = { folder, workers: workers(), keychain: memoryKeychain() };
  return { ...(await openedEngine(start)), folder, again: () => openedEngine(start) };
}

async function cardOf({ told }: OpenedEngine, name: string) {
  return (await told('store.known', {})).find((card) => card.name === name) ?? expect.fail(`no ${name}`);
}

test('a club’s store is made beside practice, opened, and opens at the next start with its passphrase', async () => {
  const program = await firstStart();
  expect(await program.told('store.status', {})).toMatchObject({ state: 'open', practice: true });
  await program.told('store.create', newClub());
  const status = await program.told('store.status', {});
  expect(status).toMatchObject({
    state: 'open',
    practice: false,
    protection: 'passphrase',
    openedBy: 'passphrase',
    recovery: { keepers: ['Nadja Berger'] },
  });
  expect(await program.told('organisation.get', {})).toMatchObject({
    name: 'Ruderclub Lindenau',
    mark: 'RL',
    legalNotice: 'Ruderclub Lindenau, Seestraße 1, 12345 Lindenau',
  });
  expect(await program.told('recipients.page', everybody)).toMatchObject({ total: 0 });
  await program.close();

  const next = await program.again();
  expect(await next.told('store.status', {})).toMatchObject({
    state: 'locked',
    practice: false,
    organisation: 'Ruderclub Lindenau',
    protection: 'passphrase',
    hasRecoveryKey: true,
  });
  const wrong = await next.refused('store.unlock', { secret: passphrase('Mond über dem See') });
  expect(wrong?.code).toBe('store.wrong-passphrase');
  await next.told('store.unlock', { secret: passphrase('Sonne über dem See') });
  expect(await next.told('store.status', {})).toMatchObject({ state: 'open', practice: false });
});

const everybody = {
  listId: null,
  segment: 'all',
  search: '',
  sort: 'name',
  descending: false,
  offset: 0,
  limit: 10,
} as const;

test('two clubs and practice lie side by side, and only one is open at a time', async () => {
  const program = await firstStart();
  const { told } = program;
  await told('store.create', newClub());
  await told('store.create', newClub({ organisation: 'Chor am See', protection: { kind: 'keychain' } }));
  expect(await told('store.known', {})).toMatchObject([
    { id: 'practice', practice: true, current: false, there: true },
    { name: 'Ruderclub Lindenau', current: false, there: true },
    { name: 'Chor am See', current: true, there: true },
  ]);
  await told('store.open', { id: (await cardOf(program, 'Ruderclub Lindenau')).id });
  expect(await told('store.status', {})).toMatchObject({
    state: 'locked',
    organisation: 'Ruderclub Lindenau',
  });
  await told('store.open', { id: 'practice' });
  expect(await told('organisation.get', {})).toMatchObject({ name: 'Musterverein Seeblick' });
  await told('store.open', { id: (await cardOf(program, 'Chor am See')).id });
  expect(await told('store.status', {})).toMatchObject({ state: 'open', openedBy: 'keychain' });
  expect(await told('organisation.get', {})).toMatchObject({ name: 'Chor am See' });
});

test('a mailing that is being sent in practice pauses with the change of store, and goes on after the return', async () => {
  const program = await firstStart();
  const { told } = program;
  const [draft] = (await told('mailings.all', { search: '' })).filter(({ state }) => state === 'draft');
  const mailingId = draft?.id ?? expect.fail('no draft');
  const { receiving } = await told('mailings.check', { mailingId });
  await told('mailings.send', { mailingId, people: receiving });
  const accepted = async () => (await told('mailings.progress', { mailingId })).counts.accepted;
  await vi.waitFor(async () => expect(await accepted()).toBeGreaterThan(2), {
    timeout: 25_000,
    interval: 200,
  });
  await told('store.create', newClub({ protection: { kind: 'keychain' } }));
  expect(await told('jobs.all', {})).toEqual([]);
  await told('store.open', { id: 'practice' });
  const before = await accepted();
  expect(before).toBeLessThan(receiving);
  await vi.waitFor(async () => expect(await accepted()).toBe(receiving), { timeout: 25_000, interval: 200 });
  const { counts, total } = await told('mailings.progress', { mailingId });
  expect(counts.unclear).toBe(0);
  expect(total).toBe(receiving);
}, 60_000);

test('without a mail account a mailing is blocked, and nothing of practice runs', async () => {
  const { told, refused } = await firstStart();
  await told('store.create', newClub());
  const mailingId = await told('mailings.create', { language: 'de' });
  const { blockers, receiving } = await told('mailings.check', { mailingId });
  expect(blockers).toContainEqual({ code: 'no-account', params: {} });
  const sent = await refused('mailings.send', { mailingId, people: receiving });
  expect(sent?.code).toBe('mailing.blocked');
  await told('mailbox.check', {});
  expect(await told('mailbox.status', {})).toEqual({
    checking: false,
    checkedAt: null,
    problem: null,
    failedAt: null,
    nextAt: null,
    unreadable: 0,
  });
});

test('after the passphrase is lost, the recovery key opens, and a new passphrase is set with it', async () => {
  const program = await firstStart();
  await program.told('store.create', newClub());
  await program.close();
  const next = await program.again();
  await next.told('store.unlock', { secret: { kind: 'recovery', key: firstKey } });
  expect(await next.told('store.status', {})).toMatchObject({ state: 'open', openedBy: 'recovery' });
  const current = { kind: 'recovery', key: firstKey } as const;
  await next.told('store.protect', { current, next: passphrase('Mond über dem See') });
  await next.told('store.set-recovery-key', {
    current: passphrase('Mond über dem See'),
    key: secondKey,
    keepers: [' Paul Krüger ', ''],
  });
  expect(await next.told('store.status', {})).toMatchObject({ recovery: { keepers: ['Paul Krüger'] } });
  expect(await next.told('store.check-recovery-key', { key: firstKey })).toEqual({
    right: false,
    typo: false,
  });
  expect(await next.told('store.check-recovery-key', { key: secondKey })).toEqual({
    right: true,
    typo: false,
  });
  const slip = secondKey.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(await next.told('store.check-recovery-key', { key: slip })).toEqual({ right: false, typo: true });
  await next.told('store.lock', {});
  const former = await next.refused('store.unlock', { secret: passphrase('Sonne über dem See') });
  expect(former?.code).toBe('store.wrong-passphrase');
});

test('a list of stores that is broken or foreign loses no store', async () => {
  const program = await firstStart();
  await program.told('store.create', newClub());
  await program.close();
  for (const text of ['{"current": 7', '[]', '{"stores": [{"folder": 1}]}', '']) {
    await writeFile(join(program.folder, 'stores.json'), text);
    const next = await program.again();
    expect(await next.told('store.status', {})).toMatchObject({ state: 'open', practice: true });
    const clubs = (await next.told('store.known', {})).filter(({ practice }) => !practice);
    expect(clubs).toMatchObject([{ name: '', there: true, current: false }]);
    await next.told('store.open', { id: clubs[0]?.id ?? '' });
    await next.told('store.unlock', { secret: passphrase('Sonne über dem See') });
    expect(await cardOf(next, 'Ruderclub Lindenau')).toMatchObject({ current: true });
    await next.close();
  }
});

test('a store taken off the list stays on the disk and comes back by its folder', async () => {
  const program = await firstStart();
  const { told, refused } = program;
  await told('store.create', newClub({ protection: { kind: 'keychain' } }));
  const { id, folder } = await cardOf(program, 'Ruderclub Lindenau');
  expect((await refused('store.forget', { id }))?.code).toBe('store.open-now');
  expect((await refused('store.forget', { id: 'practice' }))?.code).toBe('gone');
  await told('store.open', { id: 'practice' });
  await told('store.forget', { id });
  expect(await told('store.known', {})).toHaveLength(1);
  expect(await readdir(folder)).toContain('keys.json');
  await told('store.open-folder', { folder });
  expect(await told('store.status', {})).toMatchObject({ state: 'open', practice: false, folder });
});

test('a club whose folder is not there is shown as that, and practice can be opened instead', async () => {
  const program = await firstStart();
  const elsewhere = await scratchFolder();
  const folder = join(elsewhere, 'stick', 'verein');
  await program.told('store.create', newClub({ folder }));
  await program.close();
  await rm(join(elsewhere, 'stick'), { recursive: true });
  const next = await program.again();
  expect(await next.told('store.status', {})).toMatchObject({
    state: 'failed',
    practice: false,
    fault: { code: 'store.folder', params: { problem: 'missing' } },
  });
  // Nothing is made where the drive would be.
  expect(await readdir(elsewhere)).toEqual([]);
  await next.told('store.restart-practice', {});
  expect(await next.told('store.status', {})).toMatchObject({ state: 'failed' });
  await next.told('store.open', { id: 'practice' });
  expect(await next.told('store.status', {})).toMatchObject({ state: 'open', practice: true });
});

test('a practice store becomes no real one, wherever its folder is moved and however it is protected', async () => {
  const program = await firstStart();
  const practice = join(program.folder, 'practice');
  const problem = async (folder: string) => {
    const fault = await program.refused('store.open-folder', { folder });
    return fault?.code === 'store.folder' ? fault.params.problem : fault?.code;
  };
  expect(await problem(practice)).toBe('practice');
  await program.told('store.protect', { current: { kind: 'none' }, next: { kind: 'keychain' } });
  await program.told('store.create', newClub());
  const moved = join(await scratchFolder(), 'moved');
  await mkdir(moved);
  for (const name of await readdir(practice)) {
    if (/^(keys|rundpost)/.test(name))
      await writeFile(join(moved, name), await readFile(join(practice, name)));
  }
  await program.told('store.open-folder', { folder: moved });
  expect(await program.told('store.status', {})).toMatchObject({
    state: 'failed',
    fault: { code: 'store.folder', params: { problem: 'practice' } },
  });
});

test('where a new store may lie is looked at before anything is made', async () => {
  const program = await firstStart();
  const folder = await scratchFolder();
  await mkdir(join(folder, 'leer'));
  await mkdir(join(folder, 'Dropbox'));
  await writeFile(join(folder, 'Dropbox', 'brief.txt'), '');
  const look = (name: string) => program.told('store.look-at-folder', { folder: join(folder, name) });
  expect(await look('leer')).toMatchObject({ holds: 'nothing', writable: true, synced: null });
  expect(await look('neu/darin')).toMatchObject({ holds: 'missing', writable: true });
  expect(await look('Dropbox/brief.txt')).toMatchObject({ holds: 'something', writable: false });
  expect(await look('Dropbox')).toEqual({
    folder: join(folder, 'Dropbox'),
    holds: 'something',
    writable: true,
    synced: 'Dropbox',
  });
  expect(
    await program.told('store.look-at-folder', { folder: join(program.folder, 'practice') }),
  ).toMatchObject({
    holds: 'store',
  });
  expect(await readdir(join(folder, 'leer'))).toEqual([]);
  const problems = async (typed: string) => {
    const fault = await program.refused('store.create', newClub({ folder: typed }));
    return fault?.code === 'store.folder' ? fault.params.problem : fault?.code;
  };
  expect(await problems('verein')).toBe('relative');
  expect(await problems(join(folder, 'Dropbox'))).toBe('not-empty');
  expect(await problems(join(program.folder, 'practice'))).toBe('holds-store');
  expect(await problems(join(program.folder, 'practice', 'blobs'))).toBe('holds-store');
  expect(await program.told('store.known', {})).toHaveLength(1);
});

test('calls about stores are answered behind the lock, calls about people are not', async () => {
  const program = await firstStart();
  await program.told('store.create', newClub());
  await program.told('store.lock', {});
  const door = dispatcher(program.engine);
  expect(await door('recipients.page', everybody)).toMatchObject({ fault: { code: 'store.locked' } });
  expect(await door('store.protect', { current: { kind: 'none' }, next: { kind: 'none' } })).toMatchObject({
    fault: { code: 'store.locked' },
  });
  expect(await door('store.known', {})).toMatchObject({ ok: true });
  expect(await door('store.keychain', {})).toEqual({ ok: true, value: 'works' });
  const { key } = await program.told('store.draw-recovery-key', {});
  expect(key).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
});

test('a passphrase is judged by how hard it is to guess, in German too', async () => {
  const { told } = await firstStart();
  const judge = (words: string) => told('store.judge-passphrase', { passphrase: words });
  expect(await judge('')).toEqual({ score: 0, least: 8, longEnough: false });
  expect(await judge('Schmetterling')).toMatchObject({ longEnough: true });
  expect((await judge('Schmetterling')).score).toBeLessThan(3);
  expect(await judge('Schwalbe Lampe Kanu 47 Tee')).toMatchObject({ score: 4, longEnough: true });
});
