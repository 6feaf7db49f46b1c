import { expect, test } from 'vitest';
import { classifyReply } from '#domain/deliveries/reply-class.ts';
import { findTokens } from '#domain/identity/token.ts';
import { fakeServer } from './fake-server.ts';
import { handedOver, letter, opened, wayOut } from './way-out.ts';

const extensions = ['SIZE 1000000', '8BITMIME', 'SMTPUTF8', 'DSN', 'PIPELINING'] as const;
const parameters = { 'SIZE 1000000': / SIZE=/, DSN: / (?:RET|ENVID)=/, SMTPUTF8: / SMTPUTF8/ };

/** MAIL and RCPT as the server heard them. */
async function said(offers: readonly string[], { dsn = true, mail = letter() } = {}) {
  const server = await fakeServer({ offers: () => ['AUTH PLAIN', ...offers] });
  const connection = await opened(wayOut({ endpoint: { port: server.port }, dsn }));
  const { result } = await handedOver(connection, mail);
  const line = (verb: string) => server.lines.find((text) => text.startsWith(verb)) ?? '';
  return { result, mail: line('MAIL'), rcpt: line('RCPT') };
}

test('a parameter is said only where its extension is offered, in all 32 ways', async () => {
  const mail = letter('Guten Tag.\r\n', { envelopeTo: 'jörg@example.org' });
  for (let bits = 0; bits < 32; bits += 1) {
    const offers = extensions.filter((_, index) => (bits & (1 << index)) > 0);
    const is = (extension: (typeof extensions)[number]) => offers.includes(extension);
    const heard = await said(offers, { mail });
    expect(heard.result.kind).toBe(is('SMTPUTF8') ? 'accepted' : 'rejected');
    if (!is('SMTPUTF8')) continue;
    for (const [extension, parameter] of Object.entries(parameters))
      expect(parameter.test(heard.mail)).toBe(offers.some((offer) => offer === extension));
    expect(heard.mail).not.toContain('8BITMIME');
    expect(heard.rcpt.includes('NOTIFY=')).toBe(is('DSN'));
  }
});

test('R22 reports of failures and delays are asked for, with headers only, under an id of ours', async () => {
  const mail = letter('Guten Tag.\r\n', { envelopeTo: 'a+b=c@example.org' });
  const heard = await said(['DSN'], { mail });
  const [, id = ''] = /^MAIL FROM:<[^>]*> RET=HDRS ENVID=(\S{1,100})$/.exec(heard.mail) ?? [];
  expect(findTokens(id)).toEqual([mail.envelopeId]);
  expect(heard.rcpt).toBe(
    'RCPT TO:<a+b=c@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a+2Bb+3Dc@example.org',
  );
});

test('no report is asked for where the probe found that none comes', async () => {
  const heard = await said(['DSN'], { dsn: false });
  expect(heard.mail).not.toMatch(/RET|ENVID/);
  expect(heard.rcpt).not.toMatch(/NOTIFY|ORCPT/);
});

test('R27 SMTPUTF8 is said only for an address that needs it', async () => {
  expect((await said(['SMTPUTF8'])).mail).not.toContain('SMTPUTF8');
});

test('R27 an address the server cannot be told is refused in its place, for that person alone', async () => {
  const { result, mail } = await said([], { mail: letter('x', { envelopeTo: 'jörg@example.org' }) });
  if (result.kind !== 'rejected') throw new Error('was not refused');
  expect(mail).toBe('');
  expect(classifyReply(result.stage, result.reply)).toBe('recipient-permanent');
  const bad = await said([], { mail: letter('x', { envelopeTo: 'a@example.org> SIZE=0\r\nDATA' }) });
  expect(bad.result).toMatchObject({ kind: 'rejected', stage: 'rcpt', reply: { enhanced: '5.1.3' } });
  const from = await said([], { mail: letter('x', { envelopeFrom: 'jörg@example.org' }) });
  if (from.result.kind !== 'rejected') throw new Error('was not refused');
  expect(classifyReply(from.result.stage, from.result.reply)).toBe('sender-setup');
});

test('a letter larger than the server takes is refused before anything is said, as a matter of the letter', async () => {
  const { result, mail } = await said(['SIZE 1000'], { mail: letter('x'.repeat(1001)) });
  if (result.kind !== 'rejected') throw new Error('was not refused');
  expect(mail).toBe('');
  expect(classifyReply(result.stage, result.reply)).toBe('message');
  expect((await said(['SIZE 1000'], { mail: letter('x'.repeat(1000)) })).mail).toContain(' SIZE=1000');
  expect((await said(['SIZE 0'], { mail: letter('x'.repeat(5000)) })).result.kind).toBe('accepted');
  expect((await said(['SIZE'], { mail: letter('x'.repeat(5000)) })).result.kind).toBe('accepted');
});
