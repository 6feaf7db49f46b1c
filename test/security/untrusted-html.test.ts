import { expect, test } from 'vitest';
import { mailPolicy } from '#electron/hosts/policy.ts';
import { server } from '#electron/hosts/desktop/serve.ts';
import { letterFrame } from '#electron/features/letters/letter-frame.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import { FakeEngine } from '../hosts/fake-engine.ts';
import { mailboxOf, openClubMail } from '../jobs/check-mailbox/club-mail.ts';
import { compose, content, words } from '../mail/compose/compose-bench.ts';
import { dangersIn } from './allowed-markup.ts';
import { payloads } from './payloads/payloads.ts';
import { filesWith, readProjectFile } from './read-sources.ts';

const letterOf = (type: string, text: string) =>
  Buffer.from(
    `From: mailer-daemon@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}\r\n`,
  );

test('the look for dangers sees them: hardly one hostile text passes it as it is', () => {
  const harmless = payloads.filter((payload) => dangersIn(`<p>${payload}</p>`).length === 0);
  expect(harmless.length).toBeLessThan(60);
});

test('H01 a stranger’s letter is shown as its text, escaped, never as its HTML', async () => {
  const letters = ['text/plain', 'text/html'].map((type, uid) => ({
    folder: 'INBOX',
    uid: uid + 1,
    bytes: Buffer.concat([
      Buffer.from('Return-Path: <>\r\n'),
      letterOf(type, payloads.slice(0, 120).join('\r\n')),
    ]),
  }));
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.job.check();
  const rows = await club.rows();
  expect(rows).toHaveLength(2);
  for (const { id } of rows) {
    const html = (await letterFrame(club.common, id)) ?? '';
    expect(html).toContain('&lt;');
    expect(dangersIn(html)).toEqual([]);
  }
});

test('H01 a frame is a sandbox without any word in it, under a policy that runs and loads nothing (static)', () => {
  expect(filesWith('renderer', /<iframe/)).toEqual(['renderer/ui/mail-frame.tsx']);
  expect(readProjectFile('renderer/ui/mail-frame.tsx')).toContain('sandbox=""');
  expect(
    filesWith(
      'renderer',
      /srcDoc|srcdoc|dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/,
    ),
  ).toEqual([]);
  expect(mailPolicy('app://rundpost')).not.toMatch(/allow-|script-src|https?:/);
});

test('H01 C23 whatever HTML a mail holds, what is left of it runs and loads nothing', async () => {
  for (const payload of payloads) {
    const { html } = await sentMailReader.read(letterOf('text/html', `<p>vor</p>${payload}<p>nach</p>`));
    expect(dangersIn(html), payload).toEqual([]);
  }
});

test('H02 what the cleaning gave is what the frame is given, and nothing touches it after', async () => {
  for (const payload of payloads.slice(0, 200)) {
    const { html } = await sentMailReader.read(letterOf('text/html', payload));
    const engine = new FakeEngine();
    engine.frames.set('sent/1', html);
    const answer = await server(engine, () => Promise.resolve(null))({
      url: 'app://mail/sent/1',
      method: 'GET',
    });
    expect(await answer.text()).toBe(html);
    // Cleaned once more it is the same: nothing in it becomes something else when it is read again.
    const again = await sentMailReader.read(letterOf('text/html', html));
    expect(dangersIn(again.html)).toEqual([]);
  }
});

test('H03 E07 nothing is loaded for a mail by the policy alone, had the cleaning missed it', () => {
  const policy = mailPolicy('app://rundpost');
  expect(policy).toMatch(/^default-src 'none';/);
  for (const source of ['img-src', 'style-src']) {
    expect(policy).toMatch(new RegExp(`${source} (data:|'unsafe-inline');`));
  }
  for (const source of ['font-src', 'media-src', 'connect-src', 'object-src', 'frame-src']) {
    expect(policy).not.toContain(source);
  }
});

test('H04 a preview is read from the very bytes that leave', async () => {
  const { bytes } = compose({ subject: 'Größe & <b>Fest</b>', document: words('<i>Hallo</i> & Gruß') });
  const shown = await sentMailReader.read(bytes);
  expect(shown).toEqual(await sentMailReader.read(Buffer.from(bytes)));
  expect(shown.subject).toBe('Größe & <b>Fest</b>');
  expect(shown.text).toContain('<i>Hallo</i> & Gruß');
  expect(shown.html).toContain('&lt;i&gt;Hallo&lt;/i&gt; &amp; Gruß');
  const changed = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('Hallo', 'Tag'), 'latin1');
  expect((await sentMailReader.read(changed)).html).toContain('&lt;i&gt;Tag&lt;/i&gt;');
});

test('H05 no picture of a mail is decoded outside the frame (static)', () => {
  expect(
    filesWith(
      'electron',
      /nativeImage\.createFrom(Buffer|DataURL|Bitmap)|createThumbnail|\b(sharp|canvas|jimp)\b/,
    ),
  ).toEqual([]);
  expect(filesWith('electron/mail', /nativeImage/)).toEqual([]);
  expect(filesWith('electron/features', /nativeImage/)).toEqual([]);
});

test('H01 C01 C12 a mailing whose every word is hostile is text in the letter', () => {
  for (const payload of payloads) {
    const list = content.lists[0];
    if (list === undefined) throw new Error('a list is there');
    const { bytes } = compose(
      {
        subject: payload,
        preheader: payload,
        document: words(payload),
        organisation: payload,
        legalNotice: payload,
        senderName: payload,
        lists: [{ ...list, name: payload, footer: payload }],
      },
      { name: payload, values: { salutation: payload, address: payload } },
    );
    const letter = Buffer.from(bytes).toString('latin1');
    const [head = ''] = letter.split('\r\n\r\n', 1);
    // No header was ended or added by it.
    expect(
      head.split('\r\n').filter((line) => !/^[A-Z][A-Za-z-]*:| /.test(line)),
      payload,
    ).toEqual([]);
    expect(head.match(/^(?:Subject|To|From|Bcc|Cc):/gim)?.length, payload).toBe(3);
    const html = Buffer.from(
      letter
        .slice(letter.indexOf('Content-Type: text/html'))
        .replaceAll(/=\r\n/g, '')
        .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');
    expect(dangersIn(html.slice(html.indexOf('<'), html.lastIndexOf('</html>'))), payload).toEqual([]);
  }
});
