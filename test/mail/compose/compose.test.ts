import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import type { Block, MailingDocument } from '#domain/mailings/document.ts';
import type { ListId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Mac } from '#domain/identity/token.ts';
import { readToken } from '#domain/identity/token.ts';
import { messageIdOf, readMessageId } from '#domain/deliveries/message-id.ts';
import type { Addressee, MailingContent } from '#domain/mailings/frozen.ts';
import { readAddressee, readContent } from '#domain/mailings/frozen.ts';
import { documentSchema } from '#contract/document.ts';
import { mailComposer } from '#electron/mail/compose/compose.ts';
import { dateField } from '#electron/mail/compose/date.ts';
import { quotedPrintable } from '#electron/mail/compose/quoted-printable.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import { fromQuotedPrintable } from '#electron/mail/parse/decode-body.ts';
import { decodeWords } from '#electron/mail/parse/encoded-words.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

const mac: Mac = (purpose, bytes) => createHmac('sha256', `key of ${purpose}`).update(bytes).digest();
const composer = mailComposer(mac);
const listId = toId<ListId>(3);
const at = Date.UTC(2026, 4, 4, 9, 30, 5);
const messageId = messageIdOf({ mailing: 77, address: 99 }, 'example.org', mac);

function words(...lines: string[]): MailingDocument {
  return {
    type: 'doc',
    content: lines.map((text): Block => ({
      type: 'paragraph',
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  };
}

const content: MailingContent = {
  number: 77,
  subject: 'Sommerfest am See',
  preheader: 'Kommt alle',
  document: words('Grüße vom See', 'Bis bald'),
  organisation: 'Musterverein Seeblick',
  legalNotice: 'Musterverein Seeblick e. V.\nUferweg 1, 12345 Musterstadt',
  senderName: 'Musterverein Seeblick',
  senderAddress: 'post@example.org',
  replyTo: 'buero@example.org',
  lists: [{ id: listId, number: 5, name: 'Sonnenpost', label: 'sonnenpost' }],
};
const anna: Addressee = {
  to: 'Anna.Berg@example.org',
  name: 'Anna Berg',
  number: 99,
  language: 'de',
  listId,
  era: 2,
  values: { salutation: 'Hallo Anna', address: 'Anna.Berg@example.org' },
};

function compose(change: Partial<MailingContent> = {}, person: Partial<Addressee> = {}) {
  return composer.compose({ ...content, ...change }, { ...anna, ...person }, messageId, at);
}

function wire(change: Partial<MailingContent> = {}, person: Partial<Addressee> = {}): string {
  return Buffer.from(compose(change, person).bytes).toString('latin1');
}

function headersOf(source: string): { name: string; value: string }[] {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');
  return head
    .split('\r\n')
    .map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 2) }));
}

function header(source: string, name: string): string {
  return headersOf(source).find((field) => field.name === name)?.value ?? expect.fail(`no ${name}`);
}

/** What holds for every mail whatever is in it (R02, R03, R10, R12, R14, R15). */
function expectSound(source: string): void {
  expect(source).not.toMatch(/[^\x00-\x7f]/);
  expect(source).not.toMatch(/(?<!\r)\n|\r(?!\n)|\0/);
  const lines = source.split('\r\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998);
  const head = lines.slice(0, lines.indexOf(''));
  for (const line of head) {
    expect(line.trim()).not.toBe('');
    if (line.length > 78) expect(line.slice(line.search(/[: ]/) + 2).trim()).not.toContain(' ');
  }
  for (const name of [
    'Date',
    'From',
    'To',
    'Subject',
    'Message-ID',
    'MIME-Version',
    'List-Id',
    'List-Unsubscribe',
    'List-Help',
    'Precedence',
  ]) {
    expect(headersOf(source).filter((field) => field.name === name)).toHaveLength(1);
  }
  expect(
    header(source, 'To')
      .replace(/"(?:[^"\\]|\\.)*"/, '')
      .match(/@/g),
  ).toHaveLength(1);
  const body = lines.slice(lines.indexOf('') + 1);
  for (const line of body) {
    expect(line.length).toBeLessThanOrEqual(78);
    expect(line).not.toMatch(/^\.|^From |[ \t]$/);
  }
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(source) ?? [];
  expect(boundary.length).toBeLessThanOrEqual(70);
  expect(lines.filter((line) => line.startsWith(`--${boundary}`))).toEqual([
    `--${boundary}`,
    `--${boundary}`,
    `--${boundary}--`,
  ]);
  expect(source.match(/Content-Transfer-Encoding: /g)).toHaveLength(2);
  expect(source.match(/Content-Transfer-Encoding: quoted-printable/g)).toHaveLength(2);
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'x'.repeat(3000),
    'a\r\nBcc: b@example.org',
    '=?UTF-8?B?eA==?=',
    '"quoted" <a@b>',
    '\u202Egro.elpmaxe',
    '👩‍👩‍👧‍👦'.repeat(30),
    ' leading',
    'Zoë, Anna; Ben (x)',
  ),
);

describe('every mail', () => {
  test('carries its headers once, only CRLF, short lines and quoted-printable parts, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (subject, name, sender, text) => {
        const document: MailingDocument = {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: text || 'x' }] }],
        };
        expectSound(
          wire(
            {
              subject,
              senderName: sender,
              document,
              lists: [{ id: listId, number: 5, name, label: 'sonnenpost' }],
            },
            { name },
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('goes to one person, from the club, with answers to where they belong (R06)', async () => {
    const mail = await simpleParser(wire());
    expect(mail.from?.value).toEqual([{ name: 'Musterverein Seeblick', address: 'post@example.org' }]);
    expect(mail.to).toMatchObject({ value: [{ name: 'Anna Berg', address: 'Anna.Berg@example.org' }] });
    expect(mail.replyTo?.value).toMatchObject([{ address: 'buero@example.org' }]);
    expect(wire()).not.toMatch(/^(?:Cc|Bcc):/im);
  });

  test('names its list for good, whatever the list is called (R17)', () => {
    const id = header(wire(), 'List-Id');
    expect(id).toMatch(/^Sonnenpost <sonnenpost\.[a-z2-7]{16}\.localhost>$/);
    const renamed = header(
      wire({ lists: [{ id: listId, number: 5, name: 'Größe, neu', label: 'sonnenpost' }] }),
      'List-Id',
    );
    expect(renamed.slice(renamed.indexOf('<'))).toBe(id.slice(id.indexOf('<')));
    expect(id.length).toBeLessThan(255);
  });

  test('can be left by a mail with a token of its own purpose, in header and in both parts (R16, R18)', async () => {
    const source = wire();
    const url = new URL(header(source, 'List-Unsubscribe').slice(1, -1));
    expect(url.protocol).toBe('mailto:');
    const [, token = ''] = /^post\+([a-z2-7]{34})@example\.org$/.exec(url.pathname) ?? [];
    expect(readToken(token, mac)).toEqual({ purpose: 'leave', list: 5, address: 99, era: 2, mailing: 77 });
    expect(url.searchParams.get('subject')).toBe('Abmelden');
    expect(source).not.toContain('List-Unsubscribe-Post');
    const mail = await simpleParser(source);
    const html = mail.html === false ? '' : (mail.html ?? '');
    for (const part of [mail.text ?? '', html]) {
      const [found = ''] = /[a-z2-7]{34}/.exec(part) ?? [];
      expect(readToken(found, mac)?.purpose).toBe('leave-body');
      expect(part).toContain('Uferweg 1, 12345 Musterstadt');
      expect(part).toContain('Abmelden');
      expect(part).toContain('Sonnenpost');
    }
  });

  test('speaks the recipient’s language where the program speaks', async () => {
    const mail = await simpleParser(wire({}, { language: 'en' }));
    expect(mail.text).toContain('Unsubscribe: A mail with the subject “Unsubscribe”');
    expect(mail.text).toContain('Legal notice:');
  });

  test('puts the token into the subject where the address has no room for it (R01)', () => {
    const longest = `${'p'.repeat(30)}@example.org`;
    const mail = compose({ senderAddress: longest });
    expect(mail.envelopeFrom).toBe(longest);
    expect(mail.listUnsubscribe).toMatch(
      new RegExp(`^<mailto:${longest}\\?subject=Abmelden%20[a-z2-7]{34}>$`),
    );
  });

  test('comes back to a bounce address that no reader can leave with (R29)', () => {
    const mail = compose();
    const [, token = ''] = /^post\+([a-z2-7]{34})@example\.org$/.exec(mail.envelopeFrom) ?? [];
    expect(readToken(token, mac)?.purpose).toBe('bounce');
    expect(Buffer.byteLength(mail.envelopeFrom.split('@')[0] ?? '')).toBeLessThanOrEqual(64);
    expect(wire()).not.toContain(token);
  });

  test('asks no machine to answer (R21)', () => {
    const source = wire();
    expect(header(source, 'Precedence')).toBe('list');
    expect(header(source, 'X-Auto-Response-Suppress')).toBe('OOF, AutoReply');
    expect(source).not.toContain('Auto-Submitted');
    expect(header(source, 'List-Post')).toBe('NO');
  });

  test('puts the text part first and HTML last (R15)', () => {
    const source = wire();
    expect(source.indexOf('Content-Type: text/plain')).toBeLessThan(
      source.indexOf('Content-Type: text/html'),
    );
  });

  test('is the same, byte for byte, when it is built again from what was frozen', () => {
    const again = composer.compose(
      readContent(JSON.stringify(content), (value) => documentSchema.parse(value)),
      readAddressee(JSON.stringify(anna)),
      messageId,
      at,
    );
    expect(Buffer.from(again.bytes).equals(Buffer.from(compose().bytes))).toBe(true);
  });

  test('says nothing about its list beyond what the frozen content holds', () => {
    expect(() => readAddressee('{"to":"x"}')).toThrow(TypeError);
    expect(() => readContent('{}', () => words('x'))).toThrow(TypeError);
  });
});

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
