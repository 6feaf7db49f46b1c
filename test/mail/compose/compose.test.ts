import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { readToken } from '#domain/identity/token.ts';
import { readAddressee, readContent } from '#domain/mailings/frozen.ts';
import { documentSchema } from '#contract/document.ts';
import {
  mac,
  composer,
  listId,
  at,
  messageId,
  words,
  content,
  anna,
  compose,
  wire,
  headersOf,
  header,
} from './compose-bench.ts';

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
              lists: [{ id: listId, number: 5, name, label: 'sonnenpost', footer: '' }],
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
      wire({ lists: [{ id: listId, number: 5, name: 'Größe, neu', label: 'sonnenpost', footer: '' }] }),
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

  test('has an id for reports that proves itself, also where no address has room for it (R22)', () => {
    const mail = compose({ senderAddress: `${'p'.repeat(30)}@example.org` });
    expect(readToken(mail.envelopeId, mac)).toMatchObject({ purpose: 'bounce' });
    expect(mail.envelopeId.length).toBeLessThanOrEqual(100);
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

test('where the account takes no address with a token, the subject carries it and the sender stays plain', () => {
  const change = { plusAddress: false, bounceAddress: false };
  expect(header(wire(change), 'List-Unsubscribe')).toMatch(
    /^<mailto:post@example\.org\?subject=Abmelden%20[a-z2-7]{34}>$/,
  );
  expect(compose(change).envelopeFrom).toBe('post@example.org');
});
