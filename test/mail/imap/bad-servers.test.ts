import { describe, expect, onTestFinished, test } from 'vitest';
import { aborter } from '#electron/features/aborter.ts';
import type { MailboxStep } from '#electron/jobs/check-mailbox/ports.ts';
import { imapMailbox } from '#electron/mail/imap/imap-mailbox.ts';
import { systemClock } from '#electron/system/clock.ts';
import type { InProcessWorld } from '../../servers/in-process-world.ts';
import { startMailWorld } from '../../servers/start-mail-world.ts';
import { accountAt, address, deliverPrivately, openClubMailbox, planned } from './club-mailbox.ts';
import { scriptedImap } from './scripted-imap.ts';

const cast = ['bruno.fink', 'karl.ehlers', 'frida.maas', 'gesa.fries', 'inge.albers', 'arne.beck'];

async function newWorld(): Promise<InProcessWorld> {
  const world = await startMailWorld('in-process', { mailboxes: [address] });
  onTestFinished(() => world.stop());
  return world;
}

describe('I25 a look that ends in the middle', () => {
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

test('I25 R30 a folder numbered anew is gone through once more, and nothing is counted twice', async () => {
  const world = await newWorld();
  const club = await openClubMailbox(world);
  await club.answersArrive(cast);
  await club.job.check();
  const rows = await club.rows();
  const cursor = club.common.mailboxes.cursors(1).find(({ folder }) => folder === 'INBOX');
  if (cursor === undefined) throw new Error('no cursor');
  // As if many letters had been deleted: the new numbers lie far below the old one.
  await club.db.transaction(() => club.common.mailboxes.moveCursor(1, { ...cursor, lastUid: 1000 }, 0));
  world.imapFaults.renumber(address, 'INBOX', 4242);
  for (const bytes of await planned(club, ['arne.beck'])) await world.deliver(address, bytes);
  await deliverPrivately(world, 'Neu gezählt');
  await club.job.check();
  await club.job.check();
  expect(await club.rows()).toHaveLength(rows.length + 1);
  const all = await world.letters(address);
  const inbox = all.filter(({ folder }) => folder === 'INBOX');
  expect(club.common.mailboxes.cursors(1)).toContainEqual({
    folder: 'INBOX',
    uidValidity: 4242,
    lastUid: inbox.length,
  });
});

test('I25 letters that somebody deletes in the middle of a look are passed over', async () => {
  const server = await scriptedImap(({ tag, line }) => {
    if (line.includes('EXAMINE'))
      return ['* 2 EXISTS', '* OK [UIDVALIDITY 1]', '* OK [UIDNEXT 3]', `${tag} OK done`];
    if (line.includes('UID SEARCH')) return ['* SEARCH 1 2', `${tag} OK done`];
    // The second is gone before its head is read, the first before its body is.
    if (line.includes('[HEADER]'))
      return ['* 1 FETCH (UID 1 BODY[HEADER]<0> {13}', 'Subject: Hi', ')', `${tag} OK done`];
    return null;
  });
  const ports = {
    accounts: { get: () => accountAt(server.port) },
    passwords: { read: () => Promise.resolve({ state: 'there', password: 'x' } as const) },
    clock: systemClock,
  };
  const steps: MailboxStep[] = [];
  const known = { folder: 'INBOX', uidValidity: 1, lastUid: 0 };
  for await (const step of imapMailbox(ports).readNew([known], () => true, aborter().signal))
    steps.push(step);
  expect(server.said()).toContain('BODY.PEEK[]');
  expect(steps).toEqual([
    { kind: 'found', letters: 2 },
    { kind: 'passed', cursor: { ...known, lastUid: 2 }, letters: 2 },
  ]);
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

test('I25 the reason a server gives for closing is not taken for an end of the letters', async () => {
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
