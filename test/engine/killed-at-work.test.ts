import { cp, readdir, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { addPeople, openPractice } from '../bench/many-people.ts';
import { childProgram } from '../store/child-program.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import type { OpenedEngine } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const working = childProgram('work-until-killed');
const many = 3_000;
const tries = 12;
const everybody = { query: { listId: null, search: '', segment: 'all' as const }, except: [] };

/** A practice club of thousands in a folder, with something done to it before it is closed again. */
async function clubOfThousands(prepare: (engine: OpenedEngine) => Promise<unknown>): Promise<string> {
  const folder = await scratchFolder();
  const start = { folder, workers: workers() };
  await (await openedEngine(start)).close();
  const store = await openPractice(folder);
  await addPeople(store, many);
  await store.transaction(() =>
    store.run("UPDATE list SET kind = 'member-information' WHERE id = (SELECT min(id) FROM list)"),
  );
  await store.close();
  const engine = await openedEngine(start);
  await prepare(engine);
  await engine.close();
  return folder;
}

async function lookInto<T>(folder: string, look: (db: OpenStore) => T): Promise<T> {
  const store = await openPractice(folder);
  try {
    return look(store);
  } finally {
    await store.close();
  }
}

/** Everybody who is there, with their ties and consents. */
const peopleOf = (folder: string) =>
  lookInto(folder, (db) =>
    JSON.stringify([
      db.all('SELECT * FROM recipient WHERE deleted_at IS NULL ORDER BY id'),
      db.all('SELECT * FROM membership ORDER BY id'),
      db.all('SELECT id, recipient_id, list_id, kind, at FROM consent ORDER BY id'),
      db.all('SELECT * FROM own_field ORDER BY id'),
    ]),
  );

/** Bytes of the logs of the club's store. */
async function logged(folder: string): Promise<number> {
  const logs = (await readdir(`${folder}/practice`)).filter((name) => name.endsWith('.log'));
  const sizes = await Promise.all(logs.map(async (name) => (await stat(`${folder}/practice/${name}`)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Resolves when the log has grown so many times, or after a second. */
async function grown(folder: string, times: number): Promise<void> {
  const until = performance.now() + 1_000;
  let [size, left] = [await logged(folder), times];
  while (left > 0 && performance.now() < until) {
    await pause(1);
    const now = await logged(folder);
    if (now !== size) left -= 1;
    size = now;
  }
}

/**
 * Lets an engine process do something on a copy of the club and kills it once some of it is on the disk; anew when
 * it was too quick. `isHalfDone` tells by what the disk holds. Answers the folder.
 */
async function killedHalfWay(
  club: string,
  what: 'undo' | 'send' | 'schedule' | 'import',
  isHalfDone: (db: OpenStore) => boolean,
): Promise<string> {
  for (let count = 0; count < tries; count += 1) {
    const folder = await scratchFolder();
    await cp(club, folder, { recursive: true });
    const child = working(folder, workers().readTable.href, what);
    expect(await child.line()).toBe('begun');
    await grown(folder, 3);
    child.kill();
    await child.ended;
    if (await lookInto(folder, isHalfDone)) return folder;
  }
  throw new Error(`not once in ${tries} times it was killed in the middle`);
}

const unfinished = (db: OpenStore) =>
  db.one('SELECT 1 FROM act_change c JOIN act a ON a.id = c.act_id WHERE a.filling = 1 LIMIT 1') !==
  undefined;

/** Deliveries of drafts. */
const halfFrozen = (db: OpenStore) =>
  db.all('SELECT d.id FROM delivery d JOIN mailing m ON m.id = d.mailing_id WHERE m.frozen IS NULL').length;

test('an undo that SIGKILL ended has not begun at the next start, and is done then', async () => {
  const club = await clubOfThousands(({ told }) =>
    told('recipients.remove', { chosen: everybody, listId: null }),
  );
  const removed = await peopleOf(club);
  const folder = await killedHalfWay(club, 'undo', unfinished);
  expect(await peopleOf(folder)).not.toBe(removed);
  const { told, close } = await openedEngine({ folder, workers: workers() });
  expect(await told('recipients.count', { chosen: everybody })).toBe(0);
  const act = await told('acts.last', {});
  expect(act?.kind).toBe('recipients-removed');
  await close();
  expect(await peopleOf(folder)).toBe(removed);
  const again = await openedEngine({ folder, workers: workers() });
  await again.told('acts.undo', { actId: act?.id ?? expect.fail('no act') });
  expect(await again.told('recipients.count', { chosen: everybody })).toBeGreaterThan(many);
}, 120_000);

test('a mailing that SIGKILL ended while it was frozen is a draft at the next start, and can be sent then', async () => {
  const club = await clubOfThousands(() => Promise.resolve());
  const folder = await killedHalfWay(club, 'send', (db) => halfFrozen(db) > 0);
  const next = await openedEngine({ folder, workers: workers() });
  await next.close();
  expect(await lookInto(folder, halfFrozen)).toBe(0);
  const { told } = await openedEngine({ folder, workers: workers() });
  const [draft] = (await told('mailings.all', { search: '' })).filter(({ state }) => state === 'draft');
  const mailingId = draft?.id ?? expect.fail('no draft');
  const { receiving } = await told('mailings.check', { mailingId });
  expect(receiving).toBeGreaterThan(many);
  await told('mailings.send', { mailingId, people: receiving });
  const { total, counts } = await told('mailings.progress', { mailingId });
  expect([total, counts.waiting]).toEqual([receiving, receiving]);
}, 120_000);

test('a scheduled mailing that SIGKILL ended while it began leaves after the next start, once to everybody', async () => {
  const club = await clubOfThousands(() => Promise.resolve());
  const folder = await killedHalfWay(club, 'schedule', (db) => halfFrozen(db) > 0);
  const { told } = await openedEngine({ folder, workers: workers() });
  const begun = async () =>
    (await told('mailings.all', { search: '' })).find(({ state }) => state === 'sending') ??
    expect.fail('none is being sent');
  await vi.waitFor(begun, 60_000);
  const { id: mailingId } = await begun();
  const { receiving } = await told('mailings.check', { mailingId });
  const { total, course } = await told('mailings.progress', { mailingId });
  expect(total).toBe(receiving);
  expect(course.filter(({ kind }) => kind === 'planned')).toHaveLength(1);
}, 120_000);

test('of an import that SIGKILL ended nothing remains at the next start, and it can be done again', async () => {
  const club = await clubOfThousands(() => Promise.resolve());
  const before = await peopleOf(club);
  const folder = await killedHalfWay(club, 'import', unfinished);
  const { told, close } = await openedEngine({ folder, workers: workers() });
  expect(await told('imports.reports', {})).toEqual([]);
  const here = await told('recipients.count', { chosen: everybody });
  await close();
  expect(await peopleOf(folder)).toBe(before);
  const child = working(folder, workers().readTable.href, 'import');
  expect([await child.line(), await child.line()]).toEqual(['begun', 'ended']);
  await child.ended;
  const again = await openedEngine({ folder, workers: workers() });
  expect(await again.told('recipients.count', { chosen: everybody })).toBe(here + 2_000);
  expect((await again.told('imports.reports', {})).map(({ state }) => state)).toEqual(['done']);
}, 120_000);
