import { expect, test } from 'vitest';
import { mailingHandlers } from '#electron/features/mailings/handlers.ts';
import { thawHalfFrozen } from '#electron/features/mailings/freeze.ts';
import { deliveryTable } from '#electron/store/tables/deliveries.ts';
import { copyOf, open } from '../../store/store-folder.ts';
import { noTimetable, openMailings, refusal, rewrite } from './mailing-bench.ts';

const many = 700;

/** The draft of a practice club, to so many people more that freezing it takes several slices. */
async function draftToMany() {
  const bench = await openMailings();
  const { db, draft } = bench;
  await db.transaction(() => {
    for (let index = 0; index < many; index += 1) {
      const address = `p${index}@example.org`;
      const addressId = db.run('INSERT INTO address (public_number, spelling, normalised) VALUES (?, ?, ?)', [
        5_000_000 + index,
        address,
        address,
      ]).lastId;
      const person = db.run(
        `INSERT INTO recipient (public_number, address_id, given_name, family_name, salutation, language, sort_key,
           created_at) VALUES (?, ?, 'Pia', 'Paul', 'Hallo', 'de', 'paul pia', 0)`,
        [5_000_000 + index, addressId],
      ).lastId;
      db.run(
        `INSERT INTO membership (recipient_id, list_id, state, source, era, since)
         SELECT ?, min(id), 'active', 'practice', 0, 0 FROM list WHERE kind = 'member-information'`,
        [person],
      );
    }
    db.run(
      "INSERT INTO mailing_list (mailing_id, list_id) SELECT ?, min(id) FROM list WHERE kind = 'member-information'",
      [draft],
    );
  });
  const { receiving } = await bench.calls['mailings.check']({ mailingId: draft });
  expect(receiving).toBeGreaterThan(many);
  return {
    ...bench,
    receiving,
    deliveries: () => db.all('SELECT id FROM delivery WHERE mailing_id = ?', [draft]).length,
  };
}

type Many = Awaited<ReturnType<typeof draftToMany>>;

/** The calls on a store in which something happens once, after so many deliveries are stored. */
function whenStored(bench: Many, count: number, happens: () => Promise<unknown>) {
  let done = false;
  const transaction = async <T>(work: () => T): Promise<T> => {
    const result = await bench.ports.store.transaction(work);
    if (!done && bench.deliveries() >= count) {
      done = true;
      await happens();
    }
    return result;
  };
  return mailingHandlers({ ...bench.ports, store: { ...bench.ports.store, transaction } }, noTimetable());
}

async function stateOf({ calls, draft }: Many) {
  return (await calls['mailings.get']({ mailingId: draft })).state;
}

test('a mailing to many is frozen in slices and is a draft until the last of them', async () => {
  const bench = await draftToMany();
  const states: string[] = [];
  const calls = whenStored(bench, 1, async () => {
    states.push(await stateOf(bench));
    expect(bench.deliveries()).toBeLessThan(bench.receiving);
  });
  await calls['mailings.send']({ mailingId: bench.draft, people: bench.receiving });
  expect([...states, await stateOf(bench)]).toEqual(['draft', 'sending']);
  expect(bench.deliveries()).toBe(bench.receiving);
  await calls['mailings.take-back']({ mailingId: bench.draft });
  expect([await stateOf(bench), bench.deliveries()]).toEqual(['draft', 0]);
});

test('a program that ends while a mailing is frozen leaves a draft without deliveries at the next start', async () => {
  const bench = await draftToMany();
  const copies: string[] = [];
  const calls = whenStored(bench, 1, async () => copies.push(await copyOf(bench.folder)));
  await calls['mailings.send']({ mailingId: bench.draft, people: bench.receiving });
  const db = await open(copies[0] ?? '');
  const deliveries = deliveryTable(db);
  expect(deliveries.halfFrozen()).toEqual([bench.draft]);
  await thawHalfFrozen({ store: db, deliveries });
  expect(db.all('SELECT 1 FROM delivery WHERE mailing_id = ?', [bench.draft])).toEqual([]);
  expect(db.one('SELECT state FROM mailing WHERE id = ?', [bench.draft])).toEqual({ state: 'draft' });
  expect(deliveries.halfFrozen()).toEqual([]);
  await db.close();
});

test('a draft that is saved while it is frozen is not sent, and can be sent as it is then', async () => {
  const bench = await draftToMany();
  const calls = whenStored(bench, 1, () => rewrite(bench, bench.draft, { subject: 'Anders' }));
  const send = () => calls['mailings.send']({ mailingId: bench.draft, people: bench.receiving });
  expect(await refusal(send)).toBe('mailing.changed-elsewhere');
  expect([await stateOf(bench), bench.deliveries()]).toEqual(['draft', 0]);
  await send();
  expect([await stateOf(bench), bench.deliveries()]).toEqual(['sending', bench.receiving]);
});

test('a second press on Send while the first one freezes is refused and stores nobody twice', async () => {
  const bench = await draftToMany();
  const second: unknown[] = [];
  const send = () => calls['mailings.send']({ mailingId: bench.draft, people: bench.receiving });
  const calls = whenStored(bench, 1, async () => second.push(await refusal(send)));
  await send();
  expect(second).toEqual(['act.running']);
  expect(bench.deliveries()).toBe(bench.receiving);
});

test('nothing is sent while an act over many people is half done', async () => {
  const bench = await draftToMany();
  const { acts, clock } = bench.ports;
  const description = { kind: 'people-imported', params: { count: 0 } } as const;
  await bench.db.transaction(() => acts.begin({ ...description, by: '', origin: 'window', at: clock.now() }));
  const send = () => bench.calls['mailings.send']({ mailingId: bench.draft, people: bench.receiving });
  expect(await refusal(send)).toBe('act.running');
  expect([await stateOf(bench), bench.deliveries()]).toEqual(['draft', 0]);
});
