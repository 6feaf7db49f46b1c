import { onTestFinished, expect, test } from 'vitest';
import type { CopyPorts } from '#electron/features/copies/ports.ts';
import { copyWatch, countAccount } from '#electron/features/copies/copy-watch.ts';
import { openingTable } from '#electron/store/tables/openings.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { memoryKeychain } from '../../store/memory-keychain.ts';
import { openScratchStore, silentLog } from '../../store/scratch-store.ts';

/** One store on one computer; each `open` counts it once more. */
async function computer() {
  const { db } = await openScratchStore();
  const keychain = memoryKeychain();
  const account = countAccount(db.storeId);
  return {
    db,
    keychain,
    account,
    open: async (more: Partial<CopyPorts> = {}) => {
      const copy = copyWatch({ ...portsOf(db), keychain, ...more });
      onTestFinished(() => copy.stop());
      await copy.looked();
      return copy;
    },
    own: () => openingTable(db).count(),
    kept: () => Number(keychain.entries.get(account)),
    /** The store as it was when it had been counted so often. */
    putBack: (count: number) => db.transaction(() => openingTable(db).put(count)),
  };
}

function portsOf(db: OpenStore): Omit<CopyPorts, 'keychain'> {
  const events = { changed: () => undefined };
  const putBack = () => Promise.resolve();
  return { store: db, openings: openingTable(db), storeId: db.storeId, events, log: silentLog, putBack };
}

test('every opening and sending counts both up', async () => {
  const { open, own, kept } = await computer();
  const first = await open();
  expect(first.view()).toEqual({ state: 'newest' });
  await first.raise();
  expect([own(), kept()]).toEqual([2, 2]);
  const second = await open();
  expect(second.view()).toEqual({ state: 'newest' });
  expect([own(), kept()]).toEqual([3, 3]);
});

test('an old copy that was put back is known, and counted no further', async () => {
  const { open, own, kept, putBack } = await computer();
  const before = await open();
  await before.raise();
  await before.raise();
  await putBack(1);
  const copy = await open();
  expect(copy.view()).toEqual({ state: 'older' });
  expect(copy.isOlder()).toBe(true);
  await copy.raise();
  expect([own(), kept()]).toEqual([1, 3]);
});

test('a crash between the two counts is no old copy', async () => {
  const { open, own, putBack } = await computer();
  await (await open()).raise();
  await putBack(1);
  expect((await open()).view()).toEqual({ state: 'newest' });
  expect(own()).toBe(3);
});

test('the owner’s word makes an old copy the newest, also at the next opening', async () => {
  const { open, putBack, own, kept } = await computer();
  const before = await open();
  await before.raise();
  await before.raise();
  await putBack(1);
  const copy = await open();
  await copy.accept();
  expect(copy.view()).toEqual({ state: 'newest' });
  expect([own(), kept()]).toEqual([4, 4]);
  expect((await open()).view()).toEqual({ state: 'newest' });
});

test('the word counts where the keychain does not take it', async () => {
  const { open, putBack, keychain } = await computer();
  const before = await open();
  await before.raise();
  await before.raise();
  await putBack(1);
  const copy = await open();
  keychain.say('hanging');
  await copy.accept();
  expect(copy.isOlder()).toBe(false);
  keychain.say('works');
  expect((await open()).view()).toEqual({ state: 'unknown', why: 'elsewhere' });
});

test.each(['locked', 'absent', 'hanging'] as const)(
  'with a keychain that is %s nothing is known and nothing locked',
  async (state) => {
    const { open, own, putBack, keychain } = await computer();
    await putBack(5);
    keychain.say(state);
    const copy = await open();
    expect(copy.view()).toEqual({ state: 'unknown', why: state });
    expect(copy.isOlder()).toBe(false);
    expect(own()).toBe(5);
  },
);

test('on another computer the copy is not known, and is from the next opening on', async () => {
  const { open, putBack } = await computer();
  await putBack(5);
  expect((await open()).view()).toEqual({ state: 'unknown', why: 'missing' });
  expect((await open()).view()).toEqual({ state: 'newest' });
});

test('a store that went on elsewhere is not known', async () => {
  const { open, putBack } = await computer();
  await open();
  await putBack(5);
  const copy = await open();
  expect(copy.view()).toEqual({ state: 'unknown', why: 'elsewhere' });
  await copy.raise();
  expect(copy.view()).toEqual({ state: 'unknown', why: 'elsewhere' });
});

test('a newer copy that was open meanwhile is found at the next sending', async () => {
  const { open, keychain, account } = await computer();
  const copy = await open();
  keychain.entries.set(account, '7');
  await copy.raise();
  expect(copy.isOlder()).toBe(true);
});

test('what stands in the keychain and is no count counts as nothing', async () => {
  const { open, keychain, account, kept } = await computer();
  keychain.entries.set(account, '-4 OR 1');
  expect((await open()).view()).toEqual({ state: 'newest' });
  expect(kept()).toBe(1);
});

test('closing does not wait for a keychain that hangs, and nothing is written after it', async () => {
  const { open, own, keychain } = await computer();
  let answer: (() => void) | undefined;
  const slow = {
    read: async (account: string) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return keychain.read(account);
    },
    write: keychain.write,
  };
  const opening = open({ keychain: slow });
  const copy = await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, 20))]);
  expect(copy).toBeUndefined();
  answer?.();
  const opened = await opening;
  const raising = opened.raise();
  await opened.stop();
  await raising;
  answer?.();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(own()).toBe(1);
  expect([...keychain.entries.values()]).toEqual(['1']);
});

/** Counts how often a copy was told as put back. */
function toldBack() {
  let told = 0;
  return { told: () => told, putBack: () => Promise.resolve(void (told += 1)) };
}

test('data that were put back, restored or brought from elsewhere are told of, and no other opening is', async () => {
  const here = await computer();
  const usual = toldBack();
  for (let opening = 0; opening < 3; opening += 1) await here.open(usual);
  expect(usual.told()).toBe(0);
  await here.putBack(1);
  const older = toldBack();
  await (await here.open(older)).accept();
  expect(older.told()).toBe(1);
  here.keychain.entries.set(here.account, 'restored');
  const restored = toldBack();
  await here.open(restored);
  await here.open(restored);
  expect(restored.told()).toBe(1);
  here.keychain.entries.delete(here.account);
  const elsewhere = toldBack();
  await here.open(elsewhere);
  expect(elsewhere.told()).toBe(1);
});

test('data put back count as restored until that was told of', async () => {
  const { open, account, keychain } = await computer();
  await open();
  keychain.entries.set(account, 'restored');
  await open({ putBack: () => Promise.reject(new Error('disk full')) });
  expect(keychain.entries.get(account)).toBe('restored');
});
