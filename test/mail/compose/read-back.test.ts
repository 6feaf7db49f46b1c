import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { messageIdOf, readMessageId } from '#domain/deliveries/message-id.ts';
import { dateField } from '#electron/mail/compose/date.ts';
import { quotedPrintable } from '#electron/mail/compose/quoted-printable.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import { fromQuotedPrintable } from '#electron/mail/parse/decode-body.ts';
import { decodeWords } from '#electron/mail/parse/encoded-words.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { mac, at, messageId, words, compose, wire, header } from './compose-bench.ts';

describe('subjects and names', () => {
  test('read back the same in two parsers, with a wide character at every place up to 80 (R12, R13)', async () => {
    for (let place = 1; place <= 80; place += 1) {
      const subject = `${'a'.repeat(place)}👩‍👩‍👧ß ${'b'.repeat(81 - place)}`;
      const source = wire({ subject });
      for (const line of source.slice(0, source.indexOf('\r\n\r\n')).split('\r\n')) {
        for (const [word] of line.matchAll(/=\?[^?]+\?[BQ]\?[^?]*\?=/g))
          expect(word.length).toBeLessThanOrEqual(75);
        if (line.includes('=?')) expect(line.length).toBeLessThanOrEqual(76);
      }
      expect((await simpleParser(source)).subject).toBe(subject);
      expect(decodeWords(header(source, 'Subject'))).toBe(subject);
    }
  });

  test.each([
    'Ömer "Ö" Kaya',
    'Berg, Anna',
    'a <b@example.org>',
    "O'Neill",
    'Größler-Łukasz 👋',
    'x'.repeat(200),
    'Anna und Ben',
  ])('name "%s" reads back as itself', async (name) => {
    const mail = await simpleParser(wire({ senderName: name }, { name }));
    expect(mail.to).toMatchObject({ value: [{ name, address: 'Anna.Berg@example.org' }] });
    expect(mail.from?.value).toMatchObject([{ name, address: 'post@example.org' }]);
  });

  test('hold no line break, control character or mark of writing direction', async () => {
    const mail = await simpleParser(
      wire({ subject: 'Fest\r\nBcc: x@example.org\u0000 \u202Eneu' }, { name: 'Anna\r\nBcc: y@example.org' }),
    );
    expect(mail.subject).toBe('Fest Bcc: x@example.org neu');
    expect(mail.bcc).toBeUndefined();
  });
});

describe('bodies', () => {
  test('read back the same from quoted-printable for any text (R14)', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        fc.string({ maxLength: 500 }),
        (left, right) => {
          const text = `${left}\n${right}`;
          const encoded = quotedPrintable(text);
          const normal = text.replace(/\r\n?|\u2028|\u2029/g, '\n');
          expect(Buffer.from(fromQuotedPrintable(encoded)).toString().replaceAll('\r\n', '\n')).toBe(normal);
          for (const line of encoded.split('\r\n')) {
            expect(line.length).toBeLessThanOrEqual(76);
            expect(line).not.toMatch(/^\.|^From |[ \t]$/);
          }
        },
      ),
    );
  });

  test.each([
    '.',
    '.\n.',
    'x\n.\ny',
    'From here',
    `${'x'.repeat(75)}.`,
    `${'x'.repeat(75)}From you`,
    'end \n',
    'tab\t\nx',
    `${'ä'.repeat(5000)}`,
  ])('line "%s" gives no server a reason to touch it (R03)', (text) => {
    for (const line of quotedPrintable(text).split('\r\n')) {
      expect(line).not.toMatch(/^\.|^From |[ \t]$/);
      expect(line.length).toBeLessThanOrEqual(76);
    }
  });

  test('say the same to a mail program and to our own reader', async () => {
    const source = wire({ document: words('Grüße: ä ö ü ß €', '. allein', 'From vorn') });
    const mail = await simpleParser(source);
    expect(mail.text).toContain('Grüße: ä ö ü ß €\n\n. allein\n\nFrom vorn');
    expect(readLetter(Buffer.from(source, 'latin1')).text).toContain('Grüße: ä ö ü ß €');
  });

  test('show typed HTML literally', async () => {
    const mail = await simpleParser(
      wire({ document: words('<script>alert(1)</script>'), subject: '<b>x</b>', preheader: '"><img src=x>' }),
    );
    const html = mail.html === false ? '' : (mail.html ?? '');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<title>&lt;b&gt;x&lt;/b&gt;</title>');
    expect(html).not.toMatch(/<script|<img/);
  });
});

describe('the date (RFC 5322, section 3.3)', () => {
  test('carries the offset that holds at that moment', () => {
    expect(dateField(Date.UTC(2026, 2, 29, 0, 59, 59), 60)).toBe('Sun, 29 Mar 2026 01:59:59 +0100');
    expect(dateField(Date.UTC(2026, 2, 29, 1, 0, 0), 120)).toBe('Sun, 29 Mar 2026 03:00:00 +0200');
    expect(dateField(Date.UTC(2026, 0, 1, 2, 0, 0), -210)).toBe('Wed, 31 Dec 2025 22:30:00 -0330');
  });

  test('is the moment it was given', () => {
    expect(Date.parse(header(wire(), 'Date'))).toBe(at);
  });
});

describe('a sent mail read back', () => {
  test('shows what was sent', async () => {
    const mail = await sentMailReader.read(compose().bytes);
    expect(mail).toMatchObject({ subject: 'Sommerfest am See', to: '"Anna Berg" <Anna.Berg@example.org>' });
    expect(mail.html).toContain('Grüße vom See');
    expect(mail.html).toContain('max-width:600px');
    expect(mail.headers).toContainEqual({ name: 'Precedence', value: 'list' });
    expect(mail.headers.find(({ name }) => name === 'Content-Type')?.value).not.toMatch(/\r|\n/);
  });

  test('loses script, forms and everything that would load something', async () => {
    const evil =
      '<html><body><script>x</script><img src="https://example.org/x.png"><p onclick="x" style="background:url(https://example.org/y)">da</p><a href="javascript:x">l</a><iframe src="//example.org"></iframe><meta http-equiv="refresh" content="0;url=https://example.org"></body></html>';
    const source = `From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${evil}\r\n`;
    const { html } = await sentMailReader.read(Buffer.from(source));
    expect(html).toContain('da');
    expect(html).not.toMatch(/script|img|onclick|url\(|javascript|iframe|http-equiv/i);
  });
});

describe('a Message-ID', () => {
  test('is unique for each mailing and address and reads back only with the key (R11)', () => {
    const seen = new Set<string>();
    for (let number = 1; number <= 20_000; number += 1)
      seen.add(messageIdOf({ mailing: number % 7, address: number }, 'example.org', mac));
    expect(seen.size).toBe(20_000);
    const left = messageId.slice(1, messageId.indexOf('@'));
    expect(readMessageId(left, mac)).toEqual({ mailing: 77, address: 99 });
    expect(readMessageId(left, () => new Uint8Array(32))).toBeNull();
    expect(header(wire(), 'Message-ID')).toBe(messageId);
  });
});
