import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { readNoticeId, findNoticeIds, noticeIdOf } from '#domain/notices/notice-id.ts';
import { toId } from '#domain/ids.ts';
import type { NoticeContent } from '#domain/notices/notice.ts';
import type { NoticeRecord } from '#electron/features/notices/ports.ts';
import { noticeComposer } from '#electron/mail/compose/notice.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { noticeWords } from '#wording/notices.ts';
import { at, mac } from './compose-bench.ts';

const token = 'abcdefghijklmnopqrstuvwxyz234567ab';
const way = { address: `post+${token}@example.org`, subject: `JA ${token}`, body: `JA ${token}` };
const about = { organisation: 'Musterverein Seeblick', legalNotice: 'Uferweg 1, 12345 Musterstadt' };
const contents: readonly NoticeContent[] = [
  { purpose: 'confirm', list: 'Sonnenpost', ...about, yes: way },
  { purpose: 'confirm-leave', list: '', ...about, yes: way },
  {
    purpose: 'welcome',
    list: 'Größe, neu',
    ...about,
    own: 'Schön, dass es klappt.\n.\nFrom hier',
    leave: way,
  },
  { purpose: 'goodbye', lists: ['Sonnenpost', 'Chor'], ...about, own: '', back: way },
  { purpose: 'goodbye', lists: ['Sonnenpost'], ...about, own: '', back: null },
];

function notice(content: NoticeContent, language: 'de' | 'en', inReplyTo = ''): NoticeRecord {
  return {
    ...noticeWords(content, language),
    id: toId(1),
    publicNumber: 77,
    purpose: content.purpose,
    language,
    listId: null,
    messageId: noticeIdOf(77, 'example.org', mac),
    senderName: 'Musterverein Seeblick',
    senderAddress: 'post@example.org',
    letterId: null,
    inReplyTo,
    to: 'nele.vogel@example.org',
    normalised: 'nele.vogel@example.org',
    state: 'waiting',
    attempts: 0,
    queuedAt: at,
    at,
  };
}

const wire = (content: NoticeContent, language: 'de' | 'en' = 'de', inReplyTo = '') =>
  Buffer.from(noticeComposer.compose(notice(content, language, inReplyTo), at).bytes).toString('latin1');

test.each(['de', 'en'] as const)(
  'a notice is plain, short-lined and marked as automatic (%s, R20)',
  (language) => {
    for (const content of contents) {
      const source = wire(content, language);
      expect(source).not.toMatch(/[^\x00-\x7f]|(?<!\r)\n|\r(?!\n)/);
      for (const line of source.split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(78);
        expect(line).not.toMatch(/^\.|^From /);
      }
      for (const line of [
        'Auto-Submitted: auto-generated',
        'X-Auto-Response-Suppress: All',
        'X-Loop: post@example.org',
        'Precedence: bulk',
        'To: nele.vogel@example.org',
      ])
        expect(source).toContain(`${line}\r\n`);
      expect(source).not.toMatch(/^(?:Reply-To|Cc|Bcc|In-Reply-To|References):/im);
      expect(source.toLowerCase()).not.toContain('{{');
    }
  },
);

test('a notice that answers says what it answers', () => {
  const source = wire(contents[0] ?? fail(), 'de', '<join@example.org>');
  expect(source).toContain('In-Reply-To: <join@example.org>\r\nReferences: <join@example.org>\r\n');
  expect(source).toContain('Auto-Submitted: auto-replied\r\n');
});

test('the token of a confirmation stands in its text only: not where an out-of-office reply repeats it (I08)', async () => {
  for (const content of contents.slice(0, 2)) {
    const source = wire(content);
    const head = source.slice(0, source.indexOf('\r\n\r\n'));
    expect(head).not.toContain(token);
    const { text = '' } = await simpleParser(source);
    expect(text.replaceAll(/\s/g, '')).toContain(
      `mailto:post+${token}@example.org?subject=JA%20${token}&body=JA%20${token}`,
    );
    expect(text).toContain('JA');
  }
});

test('both parsers read what was written', async () => {
  const mail = await simpleParser(wire(contents[2] ?? fail()));
  expect(mail.subject).toBe('Willkommen: Größe, neu');
  expect(mail.text).toContain('Schön, dass es klappt.\n.\nFrom hier');
  expect(mail.text).toContain('Uferweg 1, 12345 Musterstadt');
});

test('our own notice, come back as a letter, is known as automatic', () => {
  for (const content of contents) {
    expect(readLetter(Buffer.from(wire(content), 'latin1'))).toMatchObject({ automatic: true });
  }
});

test('the Message-ID ties an answer to its notice, and nobody else can make one', () => {
  const id = noticeIdOf(0xfedcba98, 'example.org', mac);
  const [left = ''] = findNoticeIds(`In-Reply-To: ${id.toUpperCase()}`);
  expect(readNoticeId(left, mac)).toBe(0xfedcba98);
  expect(readNoticeId(left, () => new Uint8Array(32))).toBeNull();
  expect(readNoticeId('n.aaaaaaaaaaaaaaaaaaaaaaaa', mac)).toBeNull();
  expect(readNoticeId(left.slice(0, -1), mac)).toBeNull();
});

function fail(): never {
  throw new Error('no such notice');
}
