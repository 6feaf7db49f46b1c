import fs from 'node:fs';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { MailAccount } from '#domain/accounts/account.ts';
import type { PasswordReading } from '#electron/features/account/ports.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { MailboxStep } from '#electron/jobs/check-mailbox/ports.ts';
import { imapMailbox } from '#electron/mail/imap/imap-mailbox.ts';
import type { ImapOptions } from '#electron/mail/imap/open-account.ts';
import { systemClock } from '#electron/system/clock.ts';
import type { InProcessWorld } from '../../servers/in-process-world.ts';
import { listenOnLoopback } from '../../servers/loopback-port.ts';
import { startMailWorld } from '../../servers/start-mail-world.ts';
import { authority } from '../smtp/certificates.ts';
import { accountAt, address } from './club-mailbox.ts';
import { lineTo } from './line-between.ts';
import { scriptedImap } from './scripted-imap.ts';

let started: Promise<InProcessWorld> | null = null;
afterAll(async () => (await started)?.stop());
const theWorld = () => (started ??= startMailWorld('in-process', { mailboxes: [address] }));

interface Way {
  readonly mailbox: Partial<MailAccount['mailbox']>;
  readonly password?: PasswordReading;
  readonly options?: ImapOptions;
}

/** The last step of a first look. */
async function firstLook(
  port: number,
  { mailbox, password, options }: Way,
): Promise<MailboxStep | undefined> {
  const reading = password ?? { state: 'there', password: (await theWorld()).password };
  const ports = {
    accounts: { get: () => accountAt(port, mailbox) },
    passwords: { read: () => Promise.resolve(reading) },
    clock: systemClock,
  };
  const steps: MailboxStep[] = [];
  const reader = imapMailbox(ports, { patience: 1000, ...options });
  for await (const step of reader.readNew([], () => true, aborter().signal)) steps.push(step);
  return steps.at(-1);
}

describe('the mailbox is reached', () => {
  const named = (certificate: string, host = 'mail.example.test') => ({
    host,
    net: { authorities: [certificate], addressOf: () => '127.0.0.1' },
  });

  test.each(['tls', 'starttls'] as const)(
    'with %s, verified for the name that was typed',
    async (security) => {
      const world = await theWorld();
      const port = security === 'tls' ? world.mailbox.tls : world.mailbox.plain;
      const { host, net } = named(world.certificate);
      const last = await firstLook(port, { mailbox: { host, security }, options: { net } });
      expect(last?.kind).toBe('passed');
    },
  );

  test.each(['tls', 'starttls'] as const)('with %s not where nobody vouches for it', async (security) => {
    const world = await theWorld();
    const line = await lineTo(security === 'tls' ? world.mailbox.tls : world.mailbox.plain);
    const net = { addressOf: () => '127.0.0.1' };
    const last = await firstLook(line.port, {
      mailbox: { host: 'mail.example.test', security },
      options: { net },
    });
    expect(last).toEqual({ kind: 'failed', problem: 'certificate-untrusted' });
    expect(line.said()).not.toContain('AUTHENTICATE');
  });

  test('not under another name than its certificate has', async () => {
    const world = await theWorld();
    const { host, net } = named(world.certificate, 'imap.example.org');
    const mailbox = { host, security: 'tls' } as const;
    const last = await firstLook(world.mailbox.tls, { mailbox, options: { net } });
    expect(last).toEqual({ kind: 'failed', problem: 'certificate-name' });
  });

  test('not where the certificate has expired', async () => {
    const trusted = authority();
    const { key, cert } = trusted.certificate({ name: 'mail.example.test', until: -1 });
    const server = await listenOnLoopback(() => undefined, { key, certificate: cert });
    onTestFinished(() => server.stop());
    const { host, net } = named(trusted.pem);
    const last = await firstLook(server.port, { mailbox: { host, security: 'tls' }, options: { net } });
    expect(last).toEqual({ kind: 'failed', problem: 'certificate-expired' });
  });

  test('in clear only on this computer', async () => {
    const world = await theWorld();
    const line = await lineTo(world.mailbox.plain);
    const net = { addressOf: () => '127.0.0.1' };
    const mailbox = { host: 'mail.example.test', security: 'plain' } as const;
    expect(await firstLook(line.port, { mailbox, options: { net } })).toEqual({
      kind: 'failed',
      problem: 'tls-missing',
    });
    expect(line.connections()).toBe(0);
  });

  test('not where encryption is wanted and none is offered', async () => {
    const server = await scriptedImap(() => null);
    const last = await firstLook(server.port, { mailbox: { host: 'localhost', security: 'starttls' } });
    expect(last).toEqual({ kind: 'failed', problem: 'tls-missing' });
    expect(server.said()).not.toMatch(/LOGIN|AUTHENTICATE/);
  });
});

describe('where STARTTLS is wanted from a server that', () => {
  test.each([
    ['takes it back', 'NO [UNAVAILABLE] TLS is not there today', 'tls-missing'],
    ['does not know it after all', 'BAD Unknown command', 'tls-missing'],
  ])('%s, no password is given', async (_, answer, problem) => {
    const server = await scriptedImap(({ tag, verb }) => {
      if (verb === 'CAPABILITY') return ['* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN', `${tag} OK done`];
      return verb === 'STARTTLS' ? [`${tag} ${answer}`] : null;
    });
    const last = await firstLook(server.port, { mailbox: { host: 'localhost', security: 'starttls' } });
    expect(last).toEqual({ kind: 'failed', problem });
    expect(server.said()).toContain('STARTTLS');
    expect(server.said()).not.toMatch(/LOGIN|AUTHENTICATE/);
  });
});

describe('what stands in the way is told apart', () => {
  test('a wrong password', async () => {
    const world = await theWorld();
    const last = await firstLook(world.mailbox.plain, {
      mailbox: {},
      password: { state: 'there', password: 'falsch' },
    });
    expect(last).toEqual({ kind: 'failed', problem: 'login-refused' });
  });

  test('a password nobody can read', async () => {
    const line = await lineTo((await theWorld()).mailbox.plain);
    const last = await firstLook(line.port, { mailbox: {}, password: { state: 'missing' } });
    expect(last).toEqual({ kind: 'failed', problem: 'password-unreadable' });
    expect(line.connections()).toBe(0);
  });

  test.each([
    ['NO [ALERT] Application-specific password required', 'login-app-password'],
    ['NO [UNAVAILABLE] Try later', 'login-later'],
    ['NO [AUTHENTICATIONFAILED] Invalid credentials', 'login-refused'],
  ])('%s', async (answer, problem) => {
    const server = await scriptedImap(({ tag, verb }) => (verb === 'LOGIN' ? [`${tag} ${answer}`] : null));
    expect(await firstLook(server.port, { mailbox: {} })).toEqual({ kind: 'failed', problem });
  });

  test('a name nobody knows', async () => {
    const last = await firstLook(1, { mailbox: { host: 'mail.invalid', security: 'tls' } });
    expect(last).toEqual({ kind: 'failed', problem: 'host-unknown' });
  });

  test('no server at all, TLS where there is none, and the other way round', async () => {
    const world = await theWorld();
    const ways = [
      [1, 'plain', 'refused'],
      [world.mailbox.plain, 'tls', 'tls-mismatch'],
      [world.mailbox.tls, 'starttls', 'silent'],
    ] as const;
    for (const [port, security, problem] of ways)
      expect(await firstLook(port, { mailbox: { security } })).toEqual({ kind: 'failed', problem });
  });
});

test('I26 a literal of 2 GB, a line without end and one of countless words end the connection in bounded memory', async () => {
  const attacks = [
    (tag: string) => [`* 1 FETCH (UID 1 BODY[HEADER]<0> {2147483648}`, 'x'.repeat(1024), `${tag} OK`],
    () => [`* OK ${'1'.repeat(6 * 1024 * 1024)}`],
    () => [`* 1 FETCH (${'1 '.repeat(1024 * 1024)})`],
  ];
  for (const attack of attacks) {
    const server = await scriptedImap(({ tag, verb }) => (verb === 'EXAMINE' ? attack(tag) : null));
    const last = await firstLook(server.port, { mailbox: {} });
    expect(last).toEqual({ kind: 'failed', problem: 'dropped' });
  }
});

test('nothing the client knows is written anywhere', async () => {
  const world = await theWorld();
  // The library's own log would go past console and process.stdout, straight to the file.
  const written = [vi.spyOn(fs, 'write'), vi.spyOn(fs, 'writeSync'), vi.spyOn(process.stdout, 'write')];
  const spoken = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  await firstLook(world.mailbox.plain, { mailbox: {} });
  await firstLook(world.mailbox.plain, {
    mailbox: {},
    password: { state: 'there', password: 'kanarie-3141' },
  });
  const all = [...spoken, ...written].flatMap(({ mock }) =>
    mock.calls.map(([first, second]) => `${String(first)} ${String(second)}`),
  );
  vi.restoreAllMocks();
  for (const secret of ['kanarie-3141', address, 'imap-connection'])
    expect(all.filter((text) => text.includes(secret))).toEqual([]);
});
