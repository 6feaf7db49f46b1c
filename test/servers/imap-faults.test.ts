import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InProcessWorld } from './in-process-world.ts';
import { signedIn } from './mailbox-client.ts';
import { startMailWorld } from './start-mail-world.ts';

const club = 'post@example.org';
let world: InProcessWorld;

beforeEach(async () => {
  world = await startMailWorld('in-process', { mailboxes: [club] });
  for (const number of [1, 2])
    await world.deliver(club, Buffer.from(`Subject: ${number}\r\n\r\nText ${number}\r\n`));
});

afterEach(() => world.stop());

async function opened() {
  const client = await signedIn(world, club);
  const closed = new Promise((resolve) => client.once('close', () => resolve('closed')));
  await client.mailboxOpen('INBOX', { readOnly: true });
  return { client, closed };
}

test('letters numbered anew have another UIDVALIDITY for the next one who opens the folder', async () => {
  const before = await opened();
  expect(before.client.mailbox).toMatchObject({ uidValidity: 1n, uidNext: 3 });
  world.imapFaults.renumber(club, 'INBOX', 7);
  const after = await opened();
  expect(after.client.mailbox).toMatchObject({ uidValidity: 7n, uidNext: 3 });
  await Promise.all([before.client.logout(), after.client.logout()]);
});

test('every connection is dropped without a word', async () => {
  const { client, closed } = await opened();
  world.imapFaults.dropConnections();
  expect(await closed).toBe('closed');
  expect(client.usable).toBe(false);
});

test('every connection is told BYE and closed', async () => {
  const { closed } = await opened();
  const said = raw(world.mailbox.plain, []);
  await wait(50);
  world.imapFaults.sayBye();
  expect(await closed).toBe('closed');
  expect(await said).toMatch(/\* BYE Server shutting down\.\r\n$/);
});

test('a literal ends in the middle, and the connection with it', async () => {
  const { client, closed } = await opened();
  world.imapFaults.halfLiteral = 'then-drop';
  await expect(client.fetchOne('1', { source: true })).rejects.toThrow();
  expect(await closed).toBe('closed');
  expect(await (await opened()).client.fetchOne('1', { source: true })).toMatchObject({ seq: 1 });
});

test('a literal ends in the middle, and nothing comes after it', async () => {
  const { client } = await opened();
  world.imapFaults.halfLiteral = 'then-silence';
  const fetched = client.fetchOne('1', { source: true }).catch(() => 'ended');
  expect(await Promise.race([fetched, wait(300, 'still waiting')])).toBe('still waiting');
  client.close();
  expect(await fetched).toBe('ended');
});

test('the right password is refused while logins are', async () => {
  world.imapFaults.refuseLogins = true;
  await expect(signedIn(world, club)).rejects.toMatchObject({ authenticationFailed: true });
  world.imapFaults.refuseLogins = false;
  await (await signedIn(world, club)).logout();
});

test('silence: no answer, and no greeting for those who come', async () => {
  const { client } = await opened();
  world.imapFaults.silent = true;
  const noop = client.noop().then(
    () => 'answered',
    () => 'ended',
  );
  expect(await Promise.race([noop, wait(300, 'silent')])).toBe('silent');
  expect(await Promise.race([raw(world.mailbox.plain, []), wait(300, 'silent')])).toBe('silent');
  client.close();
});

test('a reader that does not peek leaves its mark, unless it only examines', async () => {
  const fetch = ['b FETCH 1 BODY[]', 'c LOGOUT'];
  await raw(world.mailbox.plain, [`a LOGIN ${club} ${world.password}`, 'x EXAMINE INBOX', ...fetch]);
  expect((await world.letters(club)).map(({ flags }) => flags)).toEqual([[], []]);
  await raw(world.mailbox.plain, [`a LOGIN ${club} ${world.password}`, 'x SELECT INBOX', ...fetch]);
  expect((await world.letters(club)).map(({ flags }) => flags)).toEqual([['\\Seen'], []]);
});

test('commands before the login, unknown ones and broken ones are answered, and the connection lives', async () => {
  const said = await raw(world.mailbox.plain, [
    'a SELECT INBOX',
    `b LOGIN ${club} ${world.password}`,
    'c FETCH 1 FLAGS',
    'd DANCE',
    'e SELECT Nowhere',
    'f SELECT INBOX',
    'g FETCH 1 SOUP',
    'h SEARCH SOUP',
    'i NOOP',
    'j LOGOUT',
  ]);
  const results = said
    .split('\r\n')
    .flatMap((line) => /^([a-j]) (OK|NO|BAD)/.exec(line)?.slice(1, 3).join(' ') ?? []);
  expect(results).toEqual([
    'a BAD',
    'b OK',
    'c BAD',
    'd BAD',
    'e NO',
    'f OK',
    'g BAD',
    'h BAD',
    'i OK',
    'j OK',
  ]);
});

/** Says lines to a port and resolves to all that was said until the other side closed. */
async function raw(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  socket.write(lines.map((line) => `${line}\r\n`).join(''));
  let said = '';
  for await (const chunk of socket) said += String(chunk);
  return said;
}
