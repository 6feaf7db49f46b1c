import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { MailWorld } from './mail-world.ts';
import { signedIn } from './mailbox-client.ts';
import { worldCertificate } from './certificate.ts';
import { skipWhereMissing } from './each-world.ts';
import { freePorts } from './free-ports.ts';
import { guardScript } from './guarded-servers.ts';
import { layOutServers } from './lay-out-servers.ts';
import { startMailWorld } from './start-mail-world.ts';

const club = 'post@example.org';

/** A folder for the temporary files of a story, passable as the machine's own is. */
async function withTemporaries(story: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-test-'));
  await chmod(folder, 0o755);
  vi.stubEnv('TMPDIR', folder);
  try {
    await story(folder);
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  }
}

test.for(['in-process', 'postfix'] as const)(
  'a stopped world of the kind %s leaves no port open and no file, with a client still connected',
  async (kind, context) => {
    skipWhereMissing(kind, context);
    await withTemporaries(async (folder) => {
      const behaviours = { 'ferien@example.org': 'out-of-office' } as const;
      const world = await startMailWorld(kind, { mailboxes: [club], behaviours });
      const client = await signedIn(world, club);
      const closed = once(client, 'close');
      expect(await openPorts(world)).toHaveLength(4);
      await world.stop();
      await closed;
      expect(await openPorts(world)).toEqual([]);
      expect(await readdir(folder)).toEqual([]);
    });
  },
);

test('clients that go away or stay at any moment of a handshake do not hold the world up', async () => {
  const world = await startMailWorld('in-process', { mailboxes: [club] });
  const closed: Promise<unknown>[] = [];
  const halfHello = Buffer.from('1603010200010001fc0303', 'hex');
  for (const port of portsOf(world))
    for (const said of [null, '', halfHello, 'EHLO a\r\nSTARTTLS\r\n', 'a STARTTLS\r\n']) {
      const socket = connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .resume();
      closed.push(new Promise((resolve) => socket.once('close', resolve)));
      await once(socket, 'connect');
      if (said === null) socket.destroy();
      else socket.write(said);
      if (typeof said === 'string') setTimeout(() => socket.write(halfHello), 20);
    }
  await wait(100);
  await (await signedIn(world, club)).logout();
  const begun = performance.now();
  await world.stop();
  expect(performance.now() - begun).toBeLessThan(1000);
  await Promise.all(closed);
});

test('servers whose starter is killed end by themselves and take their files along', async (context) => {
  skipWhereMissing('postfix', context);
  await withTemporaries(async (folder) => {
    const [starttls = 0, tls = 0, remote = 0, imap = 0, imaps = 0] = await freePorts(5);
    const ports = { starttls, tls, remote, imap, imaps };
    const place = await layOutServers(ports, worldCertificate(new Date()), [club], {}, 'geheim-genug');
    const program = `require('child_process').spawn('sh', ${JSON.stringify([guardScript, place.folder])},
      { detached: true, stdio: ['pipe', 'inherit', 'inherit'] })`;
    const starter = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(starter.stdout.setEncoding('utf8'), 'data');
    expect(said).toBe('started\n');
    expect(await open(imap)).toBe(true);
    starter.kill('SIGKILL');
    await vi.waitUntil(async () => (await readdir(folder)).length === 0, 10_000);
    expect(await Promise.all(Object.values(ports).map(open))).toEqual([false, false, false, false, false]);
  });
});

function portsOf({ submission, mailbox }: MailWorld): number[] {
  return [submission.starttls, submission.tls, mailbox.plain, mailbox.tls];
}

async function openPorts(world: MailWorld): Promise<number[]> {
  const all = portsOf(world);
  const answers = await Promise.all(all.map(open));
  return all.filter((_, index) => answers[index]);
}

async function open(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const answers = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return answers;
}
