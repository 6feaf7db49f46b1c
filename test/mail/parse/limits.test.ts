import { describe, expect, test } from 'vitest';
import { limits } from '#electron/mail/parse/limits.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

const read = (text: string) => readLetter(Buffer.from(text, 'latin1'));
const quick = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe('hostile letters', () => {
  test.each([
    ['nothing at all', ''],
    ['a single NUL', '\0'],
    ['only line breaks', '\r\n'.repeat(1000)],
    ['no header', 'Guten Tag\r\n\r\nText'],
    ['a header that never ends', 'Subject: a'],
    [
      'broken encodings',
      'Subject: =?utf-7?Q?=ZZ?= =?x?B?%%%?=\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%',
    ],
    ['an unknown character set', 'Content-Type: text/plain; charset=klingon\r\n\r\nhej \xff'],
    ['a boundary of nothing', 'Content-Type: multipart/mixed; boundary=""\r\n\r\n----\r\n'],
  ])('with %s are read without an error', (_, text) => {
    expect(read(text).kind).toBe('other');
  });

  test('with 100,000 parts stop at the limit, quickly', () => {
    const bomb = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(100_000)}--b--`;
    let cut = false;
    expect(quick(() => (cut = read(bomb).cut))).toBeLessThan(limits.milliseconds);
    expect(cut).toBe(true);
  });

  test('nested beyond the limit stop there', () => {
    let bomb = 'Content-Type: text/plain\r\n\r\ndeep';
    for (let level = 0; level < 500; level += 1)
      bomb = `Content-Type: multipart/mixed; boundary=b${String(level)}\r\n\r\n--b${String(level)}\r\n${bomb}\r\n--b${String(level)}--\r\n`;
    expect(read(bomb).cut).toBe(true);
  });

  test('with 50,000 header lines or one of a megabyte are cut and still read', () => {
    const many = read(`${'X-Flood: y\r\n'.repeat(50_000)}Subject: late\r\n\r\nbody`);
    expect(many).toMatchObject({ cut: true, text: 'body' });
    const long = read(`Subject: ${'a'.repeat(1_000_000)}\r\n\r\nbody`);
    expect(long).toMatchObject({ cut: true, text: 'body' });
  });

  test('longer than the limit are read as far as that', () => {
    const letter = read(`Subject: long\r\n\r\n${'word '.repeat(600_000)}`);
    expect(letter.cut).toBe(true);
    expect(letter.text.length).toBe(limits.textLength);
  });

  test('I18 I19 keep no control or bidi characters in what is shown, nor a line end that an encoded word hides', () => {
    const name = Buffer.from('Ann\u202ea\u0000b\r\nBcc: x', 'utf8').toString('base64');
    const letter = read(
      `From: =?utf-8?B?${name}?= <a@example.org>\r\nSubject: =?utf-8?Q?a=0D=0ABcc:_b=E2=80=AE?=\r\n\r\n\u0001text\u0007`,
    );
    expect(letter.from.name).toBe('Annab Bcc: x');
    expect(letter.subject).toBe('a Bcc: b');
    expect(letter.text).toBe('text');
  });

  test('I18 name their files without control, bidi or zero-width characters', () => {
    const name = Buffer.from('rechnung\u202efdp.\u0000ex\u200be\r\nX: y', 'utf8').toString('base64');
    const letter = read(
      `Content-Type: application/pdf; name="=?utf-8?B?${name}?="\r\nContent-Disposition: attachment; filename="=?utf-8?B?${name}?="\r\n\r\nx`,
    );
    expect(letter.attachments).toHaveLength(1);
    expect(letter.attachments[0]).not.toMatch(/[\p{Cc}\u202a-\u202e\u200b]/u);
  });

  test('with patterns made to be slow are read in time', () => {
    const slow = [
      `Subject: ${'am '.repeat(5000)}\r\n\r\n${'am schrieb '.repeat(20_000)}`,
      `Return-Path: <>\r\nFrom: mailer-daemon@x.example\r\nSubject: failure notice\r\n\r\n${'550 '.repeat(20_000)}\r\n`,
      `Subject: x\r\n\r\n${'bis '.repeat(50_000)}`,
      `From: ${'<'.repeat(100_000)}\r\n\r\n`,
      `Content-Type: ${'; a=b'.repeat(40_000)}\r\n\r\n`,
      `Content-Type: text/html\r\n\r\n${'<div>'.repeat(60_000)}`,
      `Content-Type: text/html\r\n\r\n${'<'.repeat(200_000)}`,
      `Content-Transfer-Encoding: quoted-printable\r\n\r\n${' '.repeat(1_000_000)}x`,
      `Subject: ${'=?utf-8?q?a?= '.repeat(2000)}\r\n\r\n`,
    ];
    for (const text of slow) expect(quick(() => read(text))).toBeLessThan(limits.milliseconds);
  });

  test('are the same letter in another folder', () => {
    const body = 'Message-ID: <a@example.org>\r\nFrom: a@example.org\r\n\r\nText';
    expect(read(`X-Spam: yes\r\n${body}`).fingerprint).toBe(read(body).fingerprint);
    expect(read(body.replace('Text', 'Other')).fingerprint).not.toBe(read(body).fingerprint);
  });
});
