import { describe, expect, onTestFinished, test } from 'vitest';
import type { InProcessWorld } from '../../servers/in-process-world.ts';
import { startMailWorld } from '../../servers/start-mail-world.ts';
import { address, deliverPrivately, openClubMailbox, planned } from './club-mailbox.ts';

const cast = ['bruno.fink', 'karl.ehlers', 'frida.maas', 'gesa.fries', 'inge.albers', 'arne.beck'];

async function newWorld(): Promise<InProcessWorld> {
  const world = await startMailWorld('in-process', { mailboxes: [address] });
  onTestFinished(() => world.stop());
  return world;
}

describe('a look that ends in the middle', () => {
  test('loses nothing and doubles nothing, wherever the connection is cut', async () => {
    const world = await newWorld();
    const club = await openClubMailbox(world);
    await club.answersArrive(cast);
    await deliverPrivately(world, 'Dazwischen');
    const cursors = [];
    for (let bytes = 60, whole = false; !whole; bytes += 450) {
      club.line.cutAfter(bytes);
      await club.job.check();
      whole = club.job.status().problem === null;
      if (!whole) expect(club.job.status().problem).toMatch(/^(?:dropped|not-a-mail-server)$/);
      cursors.push(club.common.mailboxes.cursors(1).find(({ folder }) => folder === 'INBOX')?.lastUid ?? 0);
    }
    expect(cursors.length).toBeGreaterThan(5);
    expect(cursors).toEqual(cursors.toSorted((left, right) => left - right));
    const rows = await club.rows();
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map(({ who }) => who)).size).toBe(7);
    expect((await club.decide['decide.cases']({ tab: 'all' })).counts.all).toBe(2);
  });

  test.each(['then-silence', 'then-drop'] as const)(
    'in half a letter (%s) goes on the next time',
    async (how) => {
      const world = await newWorld();
      const club = await openClubMailbox(world, { options: { patience: 300 } });
      await club.answersArrive(['bruno.fink']);
      world.imapFaults.halfLiteral = how;
      await club.job.check();
      world.imapFaults.halfLiteral = 'no';
      expect(club.job.status().problem).toBe(how === 'then-silence' ? 'silent' : 'dropped');
      expect(await club.rows()).toEqual([]);
      await club.job.check();
      expect((await club.rows()).map(({ who }) => who)).toEqual(['Nele Vogel', 'bruno.fink']);
      expect(club.job.status()).toMatchObject({ problem: null, failedAt: null });
    },
  );
});

test('a folder numbered anew is gone through once more, and nothing is counted twice', async () => {
  const world = await newWorld();
  const club = await openClubMailbox(world);
  await club.answersArrive(cast);
  await club.job.check();
  const rows = await club.rows();
  world.imapFaults.renumber(address, 'INBOX', 4242);
  await deliverPrivately(world, 'Neu gezählt');
  await club.job.check();
  await club.job.check();
  expect(await club.rows()).toEqual(rows);
  const all = await world.letters(address);
  const inbox = all.filter(({ folder }) => folder === 'INBOX');
  expect(club.common.mailboxes.cursors(1)).toContainEqual({
    folder: 'INBOX',
    uidValidity: 4242,
    lastUid: inbox.length,
  });
});

test('a server that is silent is waited for only so long', async () => {
  const world = await newWorld();
  const club = await openClubMailbox(world, { options: { patience: 300 } });
  world.imapFaults.silent = true;
  const began = performance.now();
  await club.job.check();
  world.imapFaults.silent = false;
  expect(club.job.status().problem).toBe('silent');
  expect(performance.now() - began).toBeLessThan(3000);
});

test('the reason a server gives for closing is not taken for an end of the letters', async () => {
  const world = await newWorld();
  const club = await openClubMailbox(world, {
    run: async () => {
      world.imapFaults.sayBye();
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('the worker ended');
    },
  });
  await world.deliver(address, (await planned(club, ['bruno.fink']))[0] ?? Buffer.of());
  await world.deliver(address, (await planned(club, ['karl.ehlers']))[1] ?? Buffer.of());
  const before = club.job.status().checkedAt;
  club.clock.advance(1000);
  await club.job.check();
  expect(club.job.status()).toMatchObject({ problem: 'busy', checkedAt: before });
});
