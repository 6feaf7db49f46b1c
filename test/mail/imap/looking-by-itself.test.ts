import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import type { MailAccount } from '#domain/accounts/account.ts';
import { checkMailbox } from '#electron/jobs/check-mailbox/mailbox-checks.ts';
import { imapMailbox } from '#electron/mail/imap/imap-mailbox.ts';
import { imapWatch } from '#electron/mail/imap/imap-watch.ts';
import type { ImapOptions } from '#electron/mail/imap/open-account.ts';
import { systemClock } from '#electron/system/clock.ts';
import type { InProcessWorld } from '../../servers/in-process-world.ts';
import { startMailWorld } from '../../servers/start-mail-world.ts';
import { onMains } from '../../jobs/on-mains.ts';
import { openClubMail } from '../../jobs/check-mailbox/club-mail.ts';
import { accountAt, address, planned } from './club-mailbox.ts';
import type { LineBetween } from './line-between.ts';
import { lineTo } from './line-between.ts';

let started: Promise<InProcessWorld> | null = null;
afterAll(async () => (await started)?.stop());
const theWorld = () => (started ??= startMailWorld('in-process', { mailboxes: [address] }));

/** The job as the program runs it, with the real clock. */
async function startJob(line: LineBetween, options: ImapOptions = {}) {
  const world = await theWorld();
  const club = await openClubMail();
  const held: {
    account: MailAccount | null;
    password: string;
    /** Told each time the listening connection has its password or asks how far the last look got. */
    listens: (what: 'password' | 'cursors') => Promise<void> | undefined;
  } = { account: accountAt(line.port), password: world.password, listens: () => undefined };
  const lines: string[] = [];
  const ports = {
    accounts: { get: () => held.account },
    passwords: { read: () => Promise.resolve({ state: 'there', password: held.password } as const) },
    clock: systemClock,
  };
  const listening = imapWatch(
    {
      ...ports,
      passwords: {
        read: async () => {
          await held.listens('password');
          return ports.passwords.read();
        },
      },
    },
    { patience: 2000, ...options },
  );
  const job = checkMailbox({
    ...club.common,
    power: onMains,
    clock: systemClock,
    log: { note: (event, details) => void lines.push(JSON.stringify([event, details])) },
    mailbox: imapMailbox(ports, { patience: 2000, ...options }),
    watch: {
      listen: (signal, news, cursors) =>
        listening.listen(signal, news, () => {
          const known = cursors();
          void held.listens('cursors');
          return known;
        }),
    },
  });
  onTestFinished(() => job.stop());
  return { ...club, world, held, job, lines };
}

const soon = { timeout: 10_000, interval: 20 };

test('a letter that comes is read at once, and nothing is left behind when the job ends', async () => {
  const line = await lineTo((await theWorld()).mailbox.plain);
  const club = await startJob(line);
  club.job.start();
  await vi.waitFor(() => expect(line.said()).toContain('IDLE'), soon);
  const [report] = await planned(club, ['bruno.fink']);
  await club.world.deliver(address, report ?? Buffer.of());
  const began = performance.now();
  await vi.waitFor(async () => expect(await club.rows()).toHaveLength(1), soon);
  expect(performance.now() - began).toBeLessThan(5000);
  await club.job.stop();
  await vi.waitFor(() => expect(line.open()).toBe(0), soon);
});

test.each([
  ['before the listening connection is made', 'password'],
  ['while it opens the folder', 'cursors'],
] as const)('a letter that comes after the look, %s, is read at once', async (_, moment) => {
  const line = await lineTo((await theWorld()).mailbox.plain);
  const club = await startJob(line);
  const [report] = await planned(club, ['bruno.fink']);
  const read = async () => (await club.rows()).length;
  const before = await read();
  let delivered: Promise<void> | null = null;
  club.held.listens = (what) => {
    if (what !== moment || delivered !== null) return;
    delivered = club.world.deliver(address, report ?? Buffer.of());
    return delivered;
  };
  club.job.start();
  await vi.waitFor(() => expect(line.said()).toContain('IDLE'), soon);
  expect(delivered).not.toBeNull();
  await vi.waitFor(async () => expect(await read()).toBe(before + 1), { timeout: 4000, interval: 20 });
});

test('R30 listening is renewed in time', async () => {
  const line = await lineTo((await theWorld()).mailbox.plain);
  const club = await startJob(line, { idleTime: 100, patience: 60_000 });
  club.job.start();
  await vi.waitFor(() => expect(line.said().match(/ IDLE\r\n/g)?.length ?? 0).toBeGreaterThan(2), soon);
  expect(line.connections()).toBe(2);
});

test('a refused login is tried once, and again only by hand or after the account was changed', async () => {
  const line = await lineTo((await theWorld()).mailbox.plain);
  const club = await startJob(line);
  club.held.password = 'falsch';
  club.job.start();
  await vi.waitFor(() => expect(club.job.status().problem).toBe('login-refused'), soon);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(line.connections()).toBe(1);
  expect(club.job.status()).toMatchObject({ nextAt: null, checkedAt: null });
  await club.job.check();
  expect(line.connections()).toBe(2);
  club.held.password = club.world.password;
  club.job.accountChanged(false);
  await vi.waitFor(() => expect(club.job.status().problem).toBeNull(), soon);
  await vi.waitFor(() => expect(club.job.status().checkedAt).not.toBeNull(), soon);
  expect(club.lines.join('\n')).toContain('login-refused');
  for (const secret of ['falsch', club.world.password, address])
    expect(club.lines.join('\n')).not.toContain(secret);
});

test('a change that does not concern reading leaves look and listening alone', async () => {
  const line = await lineTo((await theWorld()).mailbox.plain);
  const club = await startJob(line);
  club.job.start();
  await vi.waitFor(() => expect(line.said()).toContain('IDLE'), soon);
  const { checkedAt } = club.job.status();
  club.job.accountChanged(false);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect([line.connections(), line.open()]).toEqual([2, 1]);
  expect(club.job.status()).toMatchObject({ checkedAt, problem: null });
  club.job.accountChanged(true);
  await vi.waitFor(() => expect(line.connections()).toBe(4), soon);
});

test('a failing server is left alone for a minute, then two', async () => {
  const line = await lineTo(1);
  const club = await startJob(line);
  for (const minutes of [1, 2, 4]) {
    await club.job.check();
    const { problem, failedAt, nextAt } = club.job.status();
    expect(problem).toBe('dropped');
    expect((nextAt ?? 0) - (failedAt ?? 0)).toBe(minutes * 60_000);
  }
});

test('without an account nothing is read and nothing is due', async () => {
  const line = await lineTo((await theWorld()).mailbox.plain);
  const club = await startJob(line);
  club.held.account = null;
  club.job.start();
  await club.job.check();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(line.connections()).toBe(0);
  expect(club.job.status()).toMatchObject({ checkedAt: null, nextAt: null, problem: null });
});

test('a look at one account writes nothing under the next', async () => {
  const line = await lineTo((await theWorld()).mailbox.plain);
  const club = await startJob(line);
  await club.job.check();
  const before = club.common.mailboxes.cursors(1);
  const [report] = await planned(club, ['karl.ehlers']);
  await club.world.deliver(address, report ?? Buffer.of());
  const looking = club.job.check();
  await vi.waitFor(() => expect(line.said()).toContain('BODY.PEEK'), { timeout: 5000, interval: 1 });
  club.held.account = accountAt(line.port, { user: 'andere@example.org' });
  await looking;
  expect(club.common.mailboxes.cursors(1)).toEqual(before);
  expect(await club.rows()).toEqual([]);
});
