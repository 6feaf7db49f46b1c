import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blackOut } from '#electron/mail/connect/black-out.ts';
import { conversation } from '#electron/mail/smtp/conversation.ts';
import { readReply } from '#electron/mail/smtp/server-reply.ts';
import { fakeServer } from './fake-server.ts';
import { handedOver, opened, password, wayOut } from './way-out.ts';

test('both sides can be read, but of the login only that there was one, and nothing of the letter', async () => {
  const server = await fakeServer({ offers: () => ['AUTH PLAIN'] });
  const way = wayOut({ endpoint: { port: server.port } });
  await handedOver(await opened(way));
  expect(server.lines[1]).toMatch(/^AUTH PLAIN \S+$/);
  expect(way.heard).toEqual([
    'S: 220 mail.example.test ESMTP',
    'C: EHLO [127.0.0.1]',
    'S: 250-mail.example.test',
    'S: 250 AUTH PLAIN',
    'C: AUTH PLAIN',
    'S: 235 2.7.0 Ok',
    expect.stringMatching(/^C: MAIL FROM:/),
    'S: 250 2.0.0 Ok',
    expect.stringMatching(/^C: RCPT TO:/),
    'S: 250 2.0.0 Ok',
    'C: DATA',
    'S: 354 Go on',
    'S: 250 2.0.0 Ok: queued as 4711',
  ]);
});

test('the answer to a challenge is blacked out', async () => {
  const challenge = Buffer.from('<1896.697170952@mail.example.test>');
  const server = await fakeServer({
    offers: () => ['AUTH CRAM-MD5'],
    on: (what) => (what === 'AUTH' ? `334 ${challenge.toString('base64')}` : undefined),
  });
  const way = wayOut({ endpoint: { port: server.port } });
  await opened(way);
  const digest = createHmac('md5', password).update(challenge).digest('hex');
  expect(Buffer.from(server.lines[2] ?? '', 'base64').toString()).toBe(`club@example.org ${digest}`);
  expect(way.heard).toContain('C: •••');
  expect(way.heard.join('\n')).not.toContain(server.lines[2]);
});

test('a server that repeats the password, as it is or encoded, is not quoted', async () => {
  const plain = Buffer.from(`\0club@example.org\0${password}`).toString('base64');
  const base64 = Buffer.from(password).toString('base64');
  const server = await fakeServer({
    on: (what) => (what === 'AUTH' ? `535 5.7.8 You said ${plain} ${base64} ${password}` : undefined),
  });
  const way = wayOut({ endpoint: { port: server.port } });
  await way.submission.open(new AbortController().signal);
  const answer = way.heard.find((line) => line.startsWith('S: 535')) ?? '';
  expect(answer).toMatch(/^S: 535 5\.7\.8 You said \S*•••\S* \S*•••\S* •••$/);
});

test('no password is found in a text that was blacked out, wherever it stood', () => {
  const secret = fc.string({ minLength: 5, maxLength: 40 }).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(secret, fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (word, before, after) => {
      const hide = blackOut(word);
      expect(hide(`> ${word} <`)).not.toContain(` ${word} `);
      const hidden = hide(Buffer.from(`${before}${word}${after}`).toString('base64'));
      expect(hidden).toContain('•••');
      for (const piece of hidden.split('•••'))
        expect(Buffer.from(piece, 'base64').toString()).not.toContain(word);
    }),
  );
});

test('a talkative server fills 200 lines of 500 characters and no more', () => {
  const heard: string[] = [];
  const talk = conversation('secret-word', (line) => heard.push(line));
  const long = `250 ${'x'.repeat(490)} secret-word ${'y'.repeat(5000)}`;
  for (let count = 0; count < 300; count += 1) talk.logger.debug({ tnx: 'server' }, long);
  expect(heard).toHaveLength(200);
  expect(Math.max(...heard.map(({ length }) => length))).toBe(500);
  expect(heard.join('')).not.toContain('sec');
});

test.each([
  ['250 2.1.5 Ok', { code: 250, enhanced: '2.1.5', text: '250 2.1.5 Ok' }],
  ['550', { code: 550, enhanced: null, text: '550' }],
  ['550-5.1.1 No\n550 5.1.1 such user', { code: 550, enhanced: '5.1.1', text: '550 5.1.1 No such user' }],
  ['550 Version 5.1.1 of this', { code: 550, enhanced: null, text: '550 Version 5.1.1 of this' }],
  ['550 2.1.5 strange', { code: 550, enhanced: null, text: '550 2.1.5 strange' }],
  ['451 4.3.0\tlater\u0000\u202e\u0007on', { code: 451, enhanced: '4.3.0', text: '451 4.3.0 later on' }],
  ['what?', { code: 0, enhanced: null, text: 'what?' }],
  ['25 half', { code: 0, enhanced: null, text: '25 half' }],
])('the answer “%s” is read', (words, reply) => {
  expect(readReply(words)).toEqual(reply);
});

test('the words of an answer are cut at 500 characters, not through one', () => {
  const { text } = readReply(`550 5.1.1 ${'😀'.repeat(600)}`);
  expect([...text]).toHaveLength(500);
  expect(text.endsWith('😀')).toBe(true);
});
