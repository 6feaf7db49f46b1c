import { expect, test } from 'vitest';
import { unprobed } from '#domain/accounts/account.ts';
import type { FilingProblem } from '#domain/mailings/sent-copy.ts';
import { copyTriedFor } from '#domain/mailings/sent-copy.ts';
import { aborter } from '#electron/features/aborter.ts';
import { fileCopies } from '#electron/jobs/file-copies/file-copies.ts';
import { sentCopyTable } from '#electron/store/tables/sent-copies.ts';
import { accountAt } from '../mail/imap/club-mailbox.ts';
import { sendingBench, untilDone } from './send-mailing/job-bench.ts';
import { scriptedServer } from './send-mailing/scripted-server.ts';

/** How the account and its folder of sent mail stand. */
interface World {
  probedAt: number | null;
  answer: FilingProblem | 'filed';
  /** Milliseconds since the mailing. */
  later: number;
}

/** A mailing that was sent, and a folder of sent mail that answers what it is told to. */
async function sent() {
  const bench = await sendingBench(scriptedServer());
  await untilDone(bench, bench.draft);
  const { db, draft } = bench;
  const sentCopies = sentCopyTable(db);
  await db.transaction(() => {
    for (const id of sentCopies.due()) if (id !== draft) sentCopies.put(id, { state: 'none', problem: null });
  });
  const world: World = { probedAt: 1, answer: 'not-taken', later: 0 };
  let tries = 0;
  let changes = 0;
  const ports = {
    ...bench.ports,
    accounts: {
      get: () => ({ ...accountAt(1), capabilities: unprobed, probedAt: world.probedAt }),
    },
    sentCopies,
    sentFolder: {
      file: () => {
        tries += 1;
        return Promise.resolve(world.answer);
      },
    },
    mac: bench.ports.secrets.mac,
    events: { changed: () => void (changes += 1) },
    clock: { ...bench.clock, now: () => bench.clock.now() + world.later },
  };
  return {
    world,
    file: () => fileCopies(ports, aborter().signal),
    copy: () => sentCopies.get(draft),
    tries: () => tries,
    changes: () => changes,
  };
}

test('while the account was never checked that is said once, and after a check the copy is filed', async () => {
  const club = await sent();
  club.world.probedAt = null;
  await club.file();
  await club.file();
  expect(club.copy()).toEqual({ state: 'waiting', problem: 'not-checked' });
  expect([club.tries(), club.changes()]).toEqual([0, 1]);
  club.world.probedAt = 5;
  club.world.answer = 'filed';
  await club.file();
  expect(club.copy()).toEqual({ state: 'filed', problem: null });
});

test('what the server never takes is tried for a week and then given up for good', async () => {
  const club = await sent();
  await club.file();
  club.world.later = copyTriedFor - 60_000;
  await club.file();
  expect(club.copy()).toEqual({ state: 'waiting', problem: 'not-taken' });
  club.world.later = copyTriedFor + 60_000;
  await club.file();
  expect(club.copy()).toEqual({ state: 'given-up', problem: 'not-taken' });
  await club.file();
  expect(club.tries()).toBe(3);
});

test('an account that is checked only after a week still gets its copy', async () => {
  const club = await sent();
  club.world.probedAt = null;
  club.world.later = copyTriedFor * 2;
  await club.file();
  club.world.probedAt = 5;
  club.world.answer = 'filed';
  await club.file();
  expect(club.copy()?.state).toBe('filed');
});
