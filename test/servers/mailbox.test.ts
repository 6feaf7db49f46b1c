import { setTimeout as wait } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { expect } from 'vitest';
import { inEachWorld } from './each-world.ts';
import { signedIn, withFolder } from './mailbox-client.ts';

const club = 'post@example.org';
const letter = (number: number) =>
  `From: "Brand, Alma" <alma@example.org>
To: Verein <${club}>, vorstand@example.org
Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= ${number}
Message-ID: <${number}@example.org>
Date: Mon, 4 May 2026 10:12:31 +0200
X-Long: eins
 zwei
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_a"

Vorwort
--=_a
Content-Type: multipart/alternative; boundary="=_b"

--=_b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Gr=C3=BC=C3=9Fe
--=_b
Content-Type: text/html; charset=utf-8

<p>Hallo</p>
--=_b--
--=_a
Content-Type: message/rfc822
Content-Disposition: inline

Subject: innen
From: ben@example.org

Text
innen
--=_a
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERg==
--=_a--
`.replace(/\n/g, '\r\n');

const bytesOf = (text: string) => Buffer.from(text, 'utf8');

inEachWorld(
  {
    mailboxes: [club, 'lesen@example.org', 'suchen@example.org', 'warten@example.org', 'ablegen@example.org'],
  },
  (story) => {
    for (const port of ['tls', 'plain'] as const)
      story(
        `a mail program signs in over ${port} and sees three folders and what they are for`,
        async (world) => {
          const client = await signedIn(world, club, port);
          const folders = (await client.list()).map(({ path, specialUse }) => [path, specialUse]);
          expect(new Map(folders.map(([path, use]) => [path, use]))).toEqual(
            new Map([
              ['INBOX', '\\Inbox'],
              ['Sent', '\\Sent'],
              ['Junk', '\\Junk'],
            ]),
          );
          await client.logout();
        },
      );

    story(
      'a letter read piece by piece is the letter that was put there, and no flag changes',
      async (world) => {
        const reader = 'lesen@example.org';
        await world.deliver(reader, bytesOf(letter(1)), { returnPath: 'alma@example.org' });
        await withFolder(world, reader, 'INBOX', async (client) => {
          expect(client.mailbox).toMatchObject({ exists: 1, uidNext: 2, readOnly: true });
          const found = await client.fetchOne(
            '1',
            {
              uid: true,
              flags: true,
              size: true,
              internalDate: true,
              envelope: true,
              bodyStructure: true,
              source: true,
              headers: ['return-path', 'subject', 'x-long'],
              bodyParts: ['1.1', '1.2', '2', '2.header', '2.text', '2.1', '3', '3.mime', 'text'],
            },
            { uid: true },
          );
          if (found === false) throw new Error('no letter was fetched');
          const whole = `Return-Path: <alma@example.org>\r\nDelivered-To: ${reader}\r\n${letter(1)}`;
          expect(found.source?.toString('utf8')).toBe(whole);
          expect(found.size).toBe(whole.length);
          expect([found.uid, [...(found.flags ?? [])].filter((flag) => flag !== '\\Recent')]).toEqual([
            1,
            [],
          ]);
          expect(Math.abs(Date.now() - new Date(found.internalDate ?? 0).getTime())).toBeLessThan(60_000);
          expect(found.headers?.toString('utf8')).toContain('X-Long: eins\r\n zwei\r\n');
          expect(found.headers?.toString('utf8')).not.toContain('Message-ID');
          expect(found.envelope).toMatchObject({
            subject: 'Grüße 1',
            messageId: '<1@example.org>',
            from: [{ name: 'Brand, Alma', address: 'alma@example.org' }],
            to: [{ name: 'Verein', address: club }, { address: 'vorstand@example.org' }],
          });
          const parts = [...(found.bodyParts ?? [])].map(([name, bytes]) => [name, bytes?.toString('utf8')]);
          expect(Object.fromEntries(parts)).toEqual({
            '1.1': 'Gr=C3=BC=C3=9Fe',
            '1.2': '<p>Hallo</p>',
            '2': 'Subject: innen\r\nFrom: ben@example.org\r\n\r\nText\r\ninnen',
            '2.header': 'Subject: innen\r\nFrom: ben@example.org\r\n\r\n',
            '2.text': 'Text\r\ninnen',
            '2.1': 'Text\r\ninnen',
            '3': 'JVBERg==',
            '3.mime': letter(1).slice(
              letter(1).indexOf('Content-Type: application/pdf'),
              letter(1).indexOf('JVBERg'),
            ),
            text: letter(1).slice(letter(1).indexOf('\r\n\r\n') + 4),
          });
          expect(found.bodyStructure).toMatchObject({
            type: 'multipart/mixed',
            childNodes: [
              {
                type: 'multipart/alternative',
                childNodes: [
                  { part: '1.1', type: 'text/plain', encoding: 'quoted-printable', size: 15, lineCount: 0 },
                  { part: '1.2', type: 'text/html', parameters: { charset: 'utf-8' } },
                ],
              },
              { part: '2', type: 'message/rfc822', disposition: 'inline', envelope: { subject: 'innen' } },
              { part: '3', type: 'application/pdf', dispositionParameters: { filename: 'plan.pdf' } },
            ],
          });
        });
        expect(await world.letters(reader)).toMatchObject([{ folder: 'INBOX', uid: 1, flags: [] }]);
      },
    );

    story('the first bytes alone, and a part that is not there', async (world) => {
      await world.deliver(club, bytesOf('Subject: kurz\r\n\r\nText\r\n'), { folder: 'Junk' });
      await withFolder(world, club, 'Junk', async (client) => {
        const found = await client.fetchOne('*', {
          source: { start: 0, maxLength: 14 },
          bodyParts: ['1', '7'],
        });
        if (found === false) throw new Error('no letter was fetched');
        expect(found.source?.toString('utf8')).toBe('Return-Path: <');
        expect(found.bodyParts?.get('1')?.toString('utf8')).toBe('Text\r\n');
        expect(found.bodyParts?.get('7')?.length ?? 0).toBe(0);
      });
      expect((await world.letters(club)).map(({ folder }) => folder)).toContain('Junk');
    });

    story(
      'letters are found by number, day and header, and the last one where none is new',
      async (world) => {
        const reader = 'suchen@example.org';
        for (const number of [1, 2, 3]) await world.deliver(reader, bytesOf(letter(number)));
        await withFolder(world, reader, 'INBOX', async (client) => {
          const find = (query: object) => client.search(query, { uid: true });
          expect(await find({ all: true })).toEqual([1, 2, 3]);
          expect(await find({ uid: '2:*' })).toEqual([2, 3]);
          expect(await find({ uid: '9:*' })).toEqual([3]);
          expect(await find({ since: new Date(Date.now() - 86_400_000) })).toEqual([1, 2, 3]);
          expect(await find({ since: new Date(Date.now() + 2 * 86_400_000) })).toEqual([]);
          expect(await find({ header: { 'message-id': '<2@example.org>' } })).toEqual([2]);
          expect(await find({ header: { 'x-long': true } })).toEqual([1, 2, 3]);
          expect(await find({ seen: false, not: { uid: '1' } })).toEqual([2, 3]);
          const status = await client.status('INBOX', {
            messages: true,
            unseen: true,
            uidNext: true,
            uidValidity: true,
          });
          expect(status).toMatchObject({ messages: 3, unseen: 3, uidNext: 4 });
          expect(status).toMatchObject({ uidValidity: openFolder(client).uidValidity });
        });
      },
    );

    story('a client that idles is told of a letter', async (world) => {
      const client = await signedIn(world, 'warten@example.org');
      await client.mailboxOpen('INBOX', { readOnly: true });
      const told = new Promise((resolve) => client.once('exists', resolve));
      const idle = client.idle();
      await wait(100);
      await world.deliver('warten@example.org', bytesOf(letter(1)));
      expect(await told).toMatchObject({ path: 'INBOX', count: 1, prevCount: 0 });
      await client.noop();
      await idle;
      await client.logout();
    });

    story('a copy is put into Sent with its flags', async (world) => {
      const client = await signedIn(world, 'ablegen@example.org');
      expect(await client.append('Sent', bytesOf(letter(5)), ['\\Seen'])).toMatchObject({ uid: 1 });
      await client.logout();
      const [kept] = await world.letters('ablegen@example.org');
      expect(kept).toMatchObject({ folder: 'Sent', uid: 1, flags: ['\\Seen'] });
      expect(kept?.bytes.toString('utf8')).toBe(letter(5));
    });

    // The last one: real servers make an address wait that once gave a wrong password.
    story('a wrong password is told as such', async (world) => {
      await expect(signedIn({ ...world, password: 'falsch' }, club)).rejects.toMatchObject({
        authenticationFailed: true,
        serverResponseCode: 'AUTHENTICATIONFAILED',
      });
    });
  },
);

function openFolder({ mailbox }: ImapFlow) {
  if (mailbox === false) throw new Error('no folder is open');
  return mailbox;
}
