import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { arrived } from './arrived.ts';
import { inEachWorld } from './each-world.ts';
import type { MailWorld } from './mail-world.ts';
import { submit } from './submit.ts';

const club = 'post@example.org';
const listMail = (to: string) =>
  `From: Verein <${club}>
To: ${to}
Subject: Sommerfest
Message-ID: <m.${to}>
List-Id: <alle.example.org>
List-Unsubscribe: <mailto:${club}?subject=Abmelden>
Precedence: list

Kommt alle.
`.replace(/\n/g, '\r\n');

const returned = { id: 'env-77', return: 'HDRS', notify: ['FAILURE', 'DELAY'] } as const;

function send(world: MailWorld, to: string, dsn: object = returned) {
  const from = `post+${to.replace('@', '=')}@example.org`;
  return submit(world, club, { from, to: [to], dsn: { ...dsn } }, listMail(to));
}

const reports = [
  ['no-such-user', 'weg@tal.example.org', 'failed', '5.1.1'],
  ['mailbox-full', 'voll@example.org', 'failed', '5.2.2'],
  ['policy', 'streng@example.org', 'failed', '5.7.1'],
  ['delayed', 'spaet@example.org', 'delayed', '4.3.0'],
] as const;

inEachWorld(
  {
    mailboxes: [club],
    behaviours: {
      ...Object.fromEntries(reports.map(([behaviour, address]) => [address, behaviour])),
      'nein@example.org': 'refused',
      'ferien@example.org': 'out-of-office',
      'nirgends@example.org': 'discarded',
    },
  },
  (story) => {
    story('refused: 550 5.1.1 to RCPT, with a plus part too', async (world) => {
      for (const to of ['nein@example.org', 'nein+x@example.org'])
        await expect(send(world, to)).rejects.toMatchObject({
          code: 'EENVELOPE',
          responseCode: 550,
          message: expect.stringContaining('5.1.1'),
        });
    });

    for (const [behaviour, to, action, status] of reports)
      story(`${behaviour}: accepted, then a report of ${status} to the envelope sender`, async (world) => {
        const { response } = await send(world, to);
        const { bytes, flags } = await arrived(world, club, `Final-Recipient: rfc822; ${to}`);
        const report = bytes.toString('utf8');
        expect(flags).toEqual([]);
        expect(report).toMatch(/^Return-Path: <>\r\nDelivered-To: post\+[^@]+@example\.org\r\n/);
        expect(report).toContain(`Delivered-To: post+${to.replace('@', '=')}@example.org\r\n`);
        expect(report).toMatch(/^Content-Type: multipart\/report; report-type=delivery-status;\r\n/m);
        expect(report).toMatch(/^Auto-Submitted: auto-replied\r$/m);
        expect(report).toContain('\r\nOriginal-Envelope-Id: env-77\r\n');
        expect(report).toContain(`\r\nX-Postfix-Queue-ID: ${response.split(' ').at(-1)}\r\n`);
        expect(report).toContain(`\r\nAction: ${action}\r\nStatus: ${status}\r\n`);
        expect(report).toContain('\r\nContent-Type: text/rfc822-headers\r\n');
        expect(report).toContain(`\r\nMessage-ID: <m.${to}>\r\n`);
        expect(report).not.toContain('Kommt alle.');
      });

    story('the whole letter comes back where nobody asked for its header only', async (world) => {
      await send(world, 'weg+ganz@tal.example.org', {});
      const { bytes } = await arrived(world, club, 'Final-Recipient: rfc822; weg+ganz@tal.example.org');
      expect(bytes.toString('utf8')).toContain('\r\nContent-Type: message/rfc822\r\n');
      expect(bytes.toString('utf8')).toContain('\r\nKommt alle.\r\n');
    });

    story('out-of-office: kept, and answered from there although it came from a list', async (world) => {
      await send(world, 'ferien@example.org');
      const answer = (await arrived(world, club, 'Subject: Abwesend: Sommerfest')).bytes.toString('utf8');
      expect(answer).toMatch(/^Return-Path: <>\r\nDelivered-To: post\+ferien=example\.org@example\.org\r\n/);
      expect(answer).toContain('\r\nAuto-Submitted: auto-replied\r\n');
      expect(answer).toContain('\r\nIn-Reply-To: <m.ferien@example.org>\r\n');
      expect(await world.letters('ferien@example.org')).toHaveLength(1);
    });

    story('a letter of NOTIFY=NEVER is not reported, and what is discarded never is', async (world) => {
      await send(world, 'weg+nie@tal.example.org', { notify: 'NEVER' });
      await send(world, 'nirgends@example.org');
      // One that is reported, handed in later: by then the others would have been.
      await send(world, 'weg+doch@tal.example.org');
      await arrived(world, club, 'Final-Recipient: rfc822; weg+doch@tal.example.org');
      await wait(300);
      const all = (await world.letters(club)).map(({ bytes }) => bytes.toString('utf8')).join('');
      expect(all).not.toContain('weg+nie@tal.example.org');
      expect(all).not.toContain('nirgends@example.org');
    });
  },
);
