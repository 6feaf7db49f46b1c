import { expect, test } from 'vitest';
import { cleanPaste } from '#renderer/features/mailings/write/clean-paste.ts';
import { readTable } from '#electron/addressbook/csv/read-table.ts';
import { unmarked } from '#electron/addressbook/csv/formula-mark.ts';
import { writeCsv } from '#electron/addressbook/csv/write.ts';
import { findPlaceholder } from '#domain/mailings/placeholder-text.ts';
import { resolve } from '#domain/mailings/resolve.ts';
import { toText } from '#domain/mailings/plain-text.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { mailboxOf, openClubMail } from '../jobs/check-mailbox/club-mail.ts';
import { compose, words } from '../mail/compose/compose-bench.ts';
import { payloads } from './payloads/payloads.ts';
import { filesWith } from './read-sources.ts';

const share = '<iframe src=\\\\hit.example.org\\x></iframe>';

test('C01 a frame to a share in a bounce, a name or a subject stays text in what the screens are told', async () => {
  const letter = Buffer.from(
    [
      'Return-Path: <>',
      `From: "${share}" <mailer-daemon@example.org>`,
      `Subject: ${share}`,
      '',
      share,
      '',
    ].join('\r\n'),
  );
  const club = await openClubMail({ mailbox: mailboxOf([{ folder: 'INBOX', uid: 1, bytes: letter }]) });
  await club.job.check();
  const [row] = await club.rows();
  expect(row?.subject).toBe(share);
  expect(readLetter(letter).text).toContain(share);
  // Nothing in the window turns a text into markup, and no title or notice of the system takes one from mail.
  expect(
    filesWith('renderer', /dangerouslySetInnerHTML|\.innerHTML\s*=|outerHTML\s*=|createContextualFragment/),
  ).toEqual([]);
});

const kept =
  /^<\/?(?:p|br|hr|h[1-3]|ul|ol|li|strong|em)>$|^<a href="(?:https?:|mailto:)?[^"]*">$|^<\/(?:a|span)>$|^<span data-field="[^"]*"(?: data-fallback="[^"]*")?>$/;

test('C02 of a hostile paste only words and their form stay', () => {
  for (const payload of payloads) {
    for (const [tag] of cleanPaste(payload).matchAll(/<[!/?a-z][^>]*>/gi)) expect(tag, payload).toMatch(kept);
    expect(cleanPaste(payload).toLowerCase()).not.toMatch(/<[^>]*\son[a-z]+\s*=|<script|<style|<iframe|<svg/);
  }
});

test('C04 no attachment is opened, shown small or written: what is no text of a letter is not even decoded (static)', () => {
  const attached = [
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Hallo',
    '--b',
    'Content-Type: application/x-msdownload; name="../../x.exe"',
    'Content-Disposition: attachment; filename="../../x.exe"',
    'Content-Transfer-Encoding: base64',
    '',
    'VFJPSkFO',
    '--b--',
    '',
  ].join('\r\n');
  const facts = readLetter(Buffer.from(attached));
  expect(facts.text.trim()).toBe('Hallo');
  expect(JSON.stringify(facts)).not.toContain('TROJAN');
  expect(filesWith('electron/mail', /from 'node:fs|writeFile|createWriteStream/)).toEqual([]);
  expect(filesWith('electron/jobs/check-mailbox', /from 'node:fs|writeFile/)).toEqual([]);
});

test('C05 we register for no mail addresses, so no page makes us write (static)', () => {
  expect(filesWith('electron', /setAsDefaultProtocolClient|registerProtocolHandler/)).toEqual([]);
});

const templates = [
  '{{env "HOME"}}',
  '{{expandenv "$HOME"}}',
  '{{constructor}}',
  '{{__proto__.x}}',
  '{{getHostByName "x"}}',
  '${process.env.HOME}',
];

test('C07 a template in a text is text, or stops the mailing before it leaves; no field reaches what objects inherit', () => {
  for (const template of templates) {
    const { bytes } = compose({ document: words(template), subject: template });
    const text = Buffer.from(bytes).toString('latin1').replaceAll('=\r\n', '').replaceAll('=24', '$');
    expect(text).toContain(template.slice(0, 6));
    expect(text).not.toContain(process.env['HOME'] ?? '/root');
    if (template.startsWith('{{')) expect(findPlaceholder(template)).not.toBeNull();
  }
  for (const name of ['constructor', '__proto__', 'toString', 'env', 'own:__proto__']) {
    const document = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'field', attrs: { name, fallback: '' } }] }],
    } as const;
    const { document: filled, gaps } = resolve(
      { type: 'doc', content: document.content.map((block) => ({ ...block, content: [...block.content] })) },
      {},
    );
    expect([toText(filled).trim(), gaps]).toEqual(['', [name]]);
  }
  const start = performance.now();
  expect(findPlaceholder('{{'.repeat(500_000))).toBeNull();
  expect(performance.now() - start).toBeLessThan(2000);
});

test('C08 nothing is unpacked: an import takes text, and a ZIP is none', () => {
  const zip = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(64),
    Buffer.from('../../etc/passwd'),
    Buffer.alloc(16),
  ]);
  expect(readTable({ bytes: zip })).toMatchObject({ ok: false });
  expect(filesWith('electron', /unzip|inflate|adm-zip|yauzl/)).toEqual([]);
});

test('C10 C12 no cell of a spreadsheet begins a formula, and every one comes back from it as it was', () => {
  const cells = [...payloads, '=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"];
  const rows = cells.map((cell) => [cell]);
  const table = writeCsv(['x'], rows, { excel: true });
  const read = readTable({
    bytes: Buffer.from(
      writeCsv(
        ['E-Mail', 'x'],
        cells.map((cell) => ['anna@example.org', cell.replaceAll(/[\r\n]+/g, ' ')]),
        { excel: true },
      ),
    ),
  });
  expect(read).toMatchObject({ ok: true });
  expect(table).not.toMatch(/(?:^|[;\n])"?[=+\-@\t]/);
  const exact = writeCsv([], rows, { excel: false, defused: false });
  expect(exact).toContain('=HYPERLINK');
  for (const cell of cells)
    expect(unmarked(unmarked(cell) === cell ? cell : `'${cell}`.slice(1))).toBe(unmarked(cell));
});
