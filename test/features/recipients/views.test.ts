import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MembershipState } from '#domain/recipients/recipient.ts';
import { recipientStatus, statusOrder } from '#domain/recipients/status.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import type { People } from '../people-ports.ts';
import { addList, addPerson, change, openBounce, openPeople, person, wholeGrid } from '../people-ports.ts';

async function grid(people: People, changes: Partial<Parameters<People['people']['recipients.page']>[0]>) {
  return people.people['recipients.page']({ ...wholeGrid, listId: null, ...changes });
}

const names = async (...query: Parameters<typeof grid>) =>
  (await grid(...query)).rows.map(({ givenName, familyName }) => `${givenName} ${familyName}`);

describe('search', () => {
  test('finds every word in name, address or group, whatever the case, accents and order', async () => {
    const people = await openPeople();
    await people.seed('de');
    expect(await names(people, { search: 'GROSSLER kathe' })).toEqual(['Käthe Größler']);
    expect(await names(people, { search: 'größler' })).toEqual(['Käthe Größler']);
    expect(await names(people, { search: 'karl.EHLERS@' })).toEqual(['Karl Ehlers']);
    expect(await names(people, { search: 'vorstand turnen' })).toEqual(['Anna-Lena Vogt']);
    expect(await names(people, { search: "o'brien" })).toEqual(["Siobhán O'Brien"]);
    expect((await grid(people, { search: 'chor' })).total).toBe(18);
  });

  test('knows no wildcards', async () => {
    const people = await openPeople();
    await people.seed('de');
    for (const search of ['%', '_', 'a%b', '\\', "'", '"', '100 %']) {
      expect(await grid(people, { search })).toMatchObject({ total: 0, rows: [] });
    }
    expect((await grid(people, { search: '   ' })).total).toBe(40);
  });

  test('finds a domain as it is spelled and as it is sent to', async () => {
    const people = await openPeople();
    const listId = await addList(people);
    await addPerson(people, listId, person('A', 'B', 'a@bücher.example.org'));
    expect((await grid(people, { search: 'bücher' })).total).toBe(1);
    expect((await grid(people, { search: 'xn--bcher' })).total).toBe(1);
  });
});

describe('order', () => {
  test('goes by DIN 5007-1 and back', async () => {
    const people = await openPeople();
    const listId = await addList(people);
    for (const [given, family] of [
      ['Zoe', 'Müller'],
      ['Anna', 'Mueller'],
      ['Anna', 'Muller'],
      ['Ben', 'Straßer'],
      ['Ben', 'Strasser'],
      ['Cem', 'Öz'],
      ['Dora', 'Meier-Abt'],
      ['Zora', 'Meier'],
    ] as const) {
      await addPerson(people, listId, person(given, family, `${given}.${family}@example.org`));
    }
    const order = ['Meier', 'Meier-Abt', 'Mueller', 'Muller', 'Müller', 'Öz', 'Straßer', 'Strasser'];
    const families = async (descending: boolean) =>
      (await grid(people, { listId, descending })).rows.map(({ familyName }) => familyName);
    expect(await families(false)).toEqual(order);
    expect(await families(true)).toEqual(order.toReversed());
  });

  test.each(['name', 'address', 'status'] as const)(
    'by %s, pages put together are the whole, and type-ahead names the right row',
    async (sort) => {
      const people = await openPeople();
      const { lists } = await people.seed('de');
      for (const listId of [null, lists.newsletter]) {
        for (const descending of [false, true]) {
          const query = { listId, sort, descending };
          const whole = (await grid(people, query)).rows;
          const pages: (typeof whole)[number][] = [];
          for (let offset = 0; offset < 40; offset += 7) {
            pages.push(...(await grid(people, { ...query, offset, limit: 7 })).rows);
          }
          expect(pages).toEqual(whole);
          const index = await people.people['recipients.find']({
            search: '',
            segment: 'all',
            startsWith: 'Be',
            ...query,
          });
          expect(index).toBe(whole.findIndex(({ familyName }) => familyName.startsWith('Be')));
        }
      }
    },
  );

  test('type-ahead takes a name as the grid writes it, and answers null where there is none', async () => {
    const people = await openPeople();
    await people.seed('de');
    const find = (startsWith: string) =>
      people.people['recipients.find']({ ...wholeGrid, listId: null, startsWith });
    expect([await find('Behrens, J'), await find('Behrens, L')]).toEqual([3, 4]);
    expect(await find('Qx')).toBeNull();
    expect(await find('…')).toBeNull();
  });
});

test('what the SQL says of a status is what the rule says, on a list and over all', async () => {
  const people = await openPeople();
  const firstList = await addList(people, 'Eins');
  const secondList = await addList(people, 'Zwei');
  const now = people.clock.now();
  const states: MembershipState[] = ['pending', 'active', 'paused', 'left', 'removed'];
  const tie = fc.option(
    fc.record({
      state: fc.constantFrom(...states),
      pausedUntil: fc.constantFrom(null, now - 1, now, now + 1),
    }),
    { nil: null },
  );
  const cases = fc.sample(
    fc.record({ ties: fc.tuple(tie, tie), blocked: fc.boolean(), returned: fc.boolean() }),
    { numRuns: 150, seed: 5 },
  );
  for (const [index, { ties, blocked, returned }] of cases.entries()) {
    const id = await insertPerson(people, index, blocked ? now : null);
    if (returned) await openBounce(people, id, firstList);
    for (const [place, one] of ties.entries()) {
      if (one === null) continue;
      const listId = place === 0 ? firstList : secondList;
      await change(
        people,
        `INSERT INTO membership (recipient_id, list_id, state, source, era, since) VALUES (?, ?, ?, 'by-hand', 0, 0)`,
        [id, listId, one.state],
      );
      if (one.pausedUntil !== null) {
        await change(
          people,
          'UPDATE membership SET paused_until = ? WHERE recipient_id = ? AND list_id = ?',
          [one.pausedUntil, id, listId],
        );
      }
    }
  }
  const shown = async (listId: ListId | null) =>
    new Map((await grid(people, { listId })).rows.map(({ givenName, status }) => [givenName, status]));
  const [all, one] = [await shown(null), await shown(firstList)];
  for (const [index, { ties, blocked, returned }] of cases.entries()) {
    const known = ties.filter((tie) => tie !== null);
    expect(all.get(`p${index}`)).toBe(recipientStatus({ ties: known, blocked, returned }, now));
    const first = ties[0] === null || ties[0].state === 'removed' ? null : ties[0];
    expect(one.get(`p${index}`)).toBe(
      first === null ? undefined : recipientStatus({ ties: [first], blocked, returned }, now),
    );
  }
  // On no list is no leaving, and of people on a list nobody is on none.
  expect([...all.values()]).toContain('unlisted');
  expect([...one.values()]).not.toContain('unlisted');
  for (const listId of [null, firstList]) {
    const counts = await people.people['recipients.counts']({ listId, search: '' });
    for (const segment of ['all', 'receives', 'unconfirmed', 'returned', 'left'] as const) {
      expect((await grid(people, { listId, segment })).total).toBe(counts[segment]);
    }
    const statuses = (await grid(people, { listId, sort: 'status' })).rows.map(({ status }) =>
      statusOrder.indexOf(status),
    );
    expect(statuses).toEqual(statuses.toSorted((a, b) => a - b));
  }
});

async function insertPerson(people: People, index: number, blockedAt: number | null): Promise<RecipientId> {
  return people.db.transaction(() => {
    const addressId = people.ports.addresses.insert({
      spelling: `p${index}@example.org`,
      normalised: `p${index}@example.org`,
      publicNumber: index + 1,
    });
    people.db.run('UPDATE address SET blocked_at = ? WHERE id = ?', [blockedAt, addressId]);
    const id = people.ports.recipients.insertDeleted({
      addressId,
      givenName: `p${index}`,
      familyName: '',
      salutation: '',
      language: 'de',
      sortKey: `p${index}`,
      publicNumber: index + 1,
      createdAt: 0,
    });
    people.ports.recipients.setDeleted([id], null);
    return id;
  });
}

test('people whose lists are all dormant are said to rest, each list for itself', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const other = await addList(people, 'Chor');
  const anna = await addPerson(people, listId, person('Anna', 'Müller', 'anna@example.org'));
  await addPerson(people, listId, person('Ben', 'Berg', 'ben@example.org'));
  await addPerson(people, other, person('Anna', 'Müller', 'anna@example.org'));
  const resting = async (list: typeof listId | null) =>
    (await people.people['recipients.page']({ ...wholeGrid, listId: list })).rows.map((row) => row.isResting);
  expect(await resting(listId)).toEqual([false, false]);
  await change(people, "UPDATE list SET state = 'dormant' WHERE id = ?", [listId]);
  expect(await resting(listId)).toEqual([true, true]);
  expect(await resting(other)).toEqual([false]);
  expect(await resting(null)).toEqual([true, false]);
  const detail = () => people.people['recipients.get']({ recipientId: anna });
  expect(await detail()).toMatchObject({
    isResting: false,
    lists: [{ isDormant: true }, { isDormant: false }],
  });
  await people.people['recipients.leave']({ chosen: { ids: [anna] }, listId: other });
  expect(await detail()).toMatchObject({ isResting: true });
});
